import type { Schemas } from '@/lib/schemas';
import type { MockDb } from '../db/store';
import { answer, found, http, pageOf, readBody, Refusal } from '../http';
import { embedPath } from './grafana-views';

const wrong = (path: string, message: string) =>
  new Refusal(400, 'validation-failed', `${path}: ${message}`, [{ path, message }]);

export const panelLinkHandlers = (db: MockDb) => [
  http.get('/controls/{controlId}/panels', ({ params, query, response }) =>
    answer(db, 'listControlPanels', () => {
      const { id } = found(db.controls.get(params.controlId), 'control', params.controlId);
      const rows = [...db.grafana.links.values()].filter(({ controlId }) => controlId === id);
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/controls/{controlId}/panels', ({ params, request, response }) =>
    answer(db, 'linkControlPanel', async () => {
      const { id: controlId } = found(
        db.controls.get(params.controlId),
        'control',
        params.controlId,
      );
      const { dashboardUid, panelId } = await readBody('PanelLinkCreate', request);
      const dashboard = db.grafana.dashboards.get(dashboardUid);
      if (!dashboard) throw wrong('/body/dashboardUid', 'is no dashboard of Grafana');
      const panel = dashboard.panels.find(({ id }) => id === panelId);
      if (!panel) throw wrong('/body/panelId', `is no panel of ${dashboardUid}`);
      const links = [...db.grafana.links.values()];
      if (
        links.some(
          (one) =>
            one.controlId === controlId &&
            one.dashboardUid === dashboardUid &&
            one.panelId === panelId,
        )
      )
        throw new Refusal(409, 'panel-linked', 'The control is linked to this panel already.');
      const link: Schemas['PanelLink'] = {
        ...{ id: crypto.randomUUID(), controlId, dashboardUid, panelId },
        ...{ dashboardTitle: dashboard.title, title: panel.title, type: panel.type },
        embedPath: embedPath(dashboardUid, panelId),
        createdAt: new Date().toISOString(),
      };
      db.grafana.links.set(link.id, link);
      return response(201).json(link);
    }),
  ),
  http.delete('/controls/{controlId}/panels/{linkId}', ({ params, response }) =>
    answer(db, 'unlinkControlPanel', () => {
      const link = found(db.grafana.links.get(params.linkId), 'link', params.linkId);
      found(link.controlId === params.controlId ? link : undefined, 'link', link.id);
      db.grafana.links.delete(link.id);
      return response(204).empty();
    }),
  ),
];
