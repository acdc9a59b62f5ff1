import { makePanel } from '../db/seed-grafana';
import type { MockDb } from '../db/store';
import { without } from '../db/without';
import { answer, found, http, readBody } from '../http';
import { dashboardOf, editable, putPanels, toPanel, toQuery } from './grafana-views';

export const grafanaPanelHandlers = (db: MockDb) => [
  http.get('/grafana/dashboards/{dashboardUid}/panels', ({ params, response }) =>
    answer(db, 'listGrafanaPanels', () => {
      const { uid, panels } = dashboardOf(db, params.dashboardUid);
      return response(200).json({ items: panels.map((panel) => toPanel(uid, panel)) });
    }),
  ),
  http.post('/grafana/dashboards/{dashboardUid}/panels', ({ params, request, response }) =>
    answer(db, 'addGrafanaPanel', async () => {
      const dashboard = editable(db, params.dashboardUid);
      const panel = makePanel(dashboard.panels, await readBody('GrafanaPanelCreate', request));
      putPanels(db, dashboard, [...dashboard.panels, panel]);
      return response(201).json(toPanel(dashboard.uid, panel));
    }),
  ),
  http.get('/grafana/dashboards/{dashboardUid}/panels/queries', ({ params, response }) =>
    answer(db, 'listGrafanaQueries', () =>
      response(200).json({ items: dashboardOf(db, params.dashboardUid).panels.map(toQuery) }),
    ),
  ),
  http.get('/grafana/dashboards/{dashboardUid}/panels/{panelId}/query', ({ params, response }) =>
    answer(db, 'getGrafanaQuery', () => {
      const id = Number(params.panelId);
      const { panels } = dashboardOf(db, params.dashboardUid);
      return response(200).json(
        toQuery(
          found(
            panels.find((one) => one.id === id),
            'panel',
            id,
          ),
        ),
      );
    }),
  ),
  http.patch(
    '/grafana/dashboards/{dashboardUid}/panels/{panelId}',
    ({ params, request, response }) =>
      answer(db, 'updateGrafanaPanel', async () => {
        const dashboard = editable(db, params.dashboardUid);
        const id = Number(params.panelId);
        const before = found(
          dashboard.panels.find((one) => one.id === id),
          'panel',
          id,
        );
        const { template, ...change } = await readBody('GrafanaPanelPatch', request);
        const patch = without(change, 'params');
        const made = template ? makePanel([], { title: before.title, template }) : before;
        const after = { ...before, type: made.type, sql: made.sql, ...patch };
        putPanels(
          db,
          dashboard,
          dashboard.panels.map((one) => (one.id === id ? after : one)),
        );
        return response(200).json(toPanel(dashboard.uid, after));
      }),
  ),
  http.delete('/grafana/dashboards/{dashboardUid}/panels/{panelId}', ({ params, response }) =>
    answer(db, 'deleteGrafanaPanel', () => {
      const dashboard = editable(db, params.dashboardUid);
      const id = Number(params.panelId);
      found(
        dashboard.panels.find((one) => one.id === id),
        'panel',
        id,
      );
      putPanels(
        db,
        dashboard,
        dashboard.panels.filter((one) => one.id !== id),
      );
      return response(204).empty();
    }),
  ),
];
