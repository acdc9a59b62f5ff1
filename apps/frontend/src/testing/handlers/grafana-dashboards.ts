import { templatePanels, type MockDashboard } from '../db/seed-grafana';
import type { MockDb } from '../db/store';
import { answer, found, http, readBody, Refusal } from '../http';
import { dashboardOf, editable, toDashboard, toRef } from './grafana-views';

const store = (db: MockDb, dashboard: MockDashboard) => {
  if (dashboard.folderUid)
    found(db.grafana.folders.get(dashboard.folderUid), 'folder', dashboard.folderUid);
  db.grafana.dashboards.set(dashboard.uid, dashboard);
  return toRef(dashboard);
};

const fresh = (title: string, folderUid = 'status'): MockDashboard => ({
  ...{ uid: crypto.randomUUID(), title, folderUid, provisioned: false, version: 1 },
  ...{ tags: ['status'], time: { from: 'now-30d', to: 'now' }, panels: [] },
});

export const grafanaDashboardHandlers = (db: MockDb) => [
  http.post('/grafana/dashboards', ({ request, response }) =>
    answer(db, 'createGrafanaDashboard', async () => {
      const body = await readBody('GrafanaDashboardCreate', request);
      const dashboard = fresh(body.title, body.folderUid);
      const panels = templatePanels(body.template);
      const made = store(db, { ...dashboard, panels, ...(body.time && { time: body.time }) });
      return response(201).json(made);
    }),
  ),
  http.post('/grafana/dashboards/import', ({ request, response }) =>
    answer(db, 'importGrafanaDashboard', async () => {
      const body = await readBody('GrafanaDashboardImport', request);
      const uid = body.dashboard.uid ?? crypto.randomUUID();
      if (db.grafana.dashboards.has(uid)) {
        editable(db, uid);
        if (!body.overwrite)
          throw new Refusal(409, 'grafana-exists', `The dashboard ${uid} exists already.`);
      }
      const made = { ...fresh(body.dashboard.title, body.folderUid), uid };
      return response(201).json(store(db, made));
    }),
  ),
  http.get('/grafana/dashboards/{dashboardUid}', ({ params, response }) =>
    answer(db, 'getGrafanaDashboard', () =>
      response(200).json(toDashboard(db, dashboardOf(db, params.dashboardUid))),
    ),
  ),
  http.delete('/grafana/dashboards/{dashboardUid}', ({ params, response }) =>
    answer(db, 'deleteGrafanaDashboard', () => {
      db.grafana.dashboards.delete(editable(db, params.dashboardUid).uid);
      return response(204).empty();
    }),
  ),
  http.get('/grafana/dashboards/{dashboardUid}/export', ({ params, response }) =>
    answer(db, 'exportGrafanaDashboard', () => {
      const { uid, title, panels } = dashboardOf(db, params.dashboardUid);
      const model = panels.map(({ id, title: name, type }) => ({ id, title: name, type }));
      return response(200).json({ uid, title, panels: model });
    }),
  ),
  http.post('/grafana/dashboards/{dashboardUid}/duplicate', ({ params, request, response }) =>
    answer(db, 'duplicateGrafanaDashboard', async () => {
      const body = await readBody('GrafanaDashboardDuplicate', request);
      const original = dashboardOf(db, params.dashboardUid);
      const copy = fresh(body.title, body.folderUid ?? original.folderUid ?? undefined);
      return response(201).json(store(db, { ...copy, panels: original.panels }));
    }),
  ),
];
