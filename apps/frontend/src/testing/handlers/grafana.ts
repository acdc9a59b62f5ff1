import type { MockDb } from '../db/store';
import { answer, found, http, pageOf, readBody, Refusal } from '../http';
import { grafanaDashboardHandlers } from './grafana-dashboards';
import { grafanaPanelHandlers } from './grafana-panels';
import { itemsOf } from './grafana-views';
import { matches } from './lists';
import { panelLinkHandlers } from './panel-links';

const folderHandlers = (db: MockDb) => [
  http.get('/grafana/search', ({ query, response }) =>
    answer(db, 'searchGrafana', () => {
      const [type, folder, tags] = [query.get('type'), query.get('folderUid'), query.getAll('tag')];
      const rows = itemsOf(db)
        .filter((item) => matches(item.title, query.get('q')))
        .filter((item) => !type || item.type === type)
        .filter((item) => !folder || item.folderUid === folder)
        .filter((item) => tags.every((tag) => item.tags.includes(tag)));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.get('/grafana/folders', ({ query, response }) =>
    answer(db, 'listGrafanaFolders', () => {
      const parent = query.get('parentUid');
      const rows = [...db.grafana.folders.values()].filter((one) => one.parentUid === parent);
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/grafana/folders', ({ request, response }) =>
    answer(db, 'createGrafanaFolder', async () => {
      const { title, parentUid = null } = await readBody('GrafanaFolderCreate', request);
      if (parentUid && !db.grafana.folders.has(parentUid))
        throw new Refusal(400, 'validation-failed', 'There is no such parent.', [
          { path: '/body/parentUid', message: 'names no folder' },
        ]);
      const uid = crypto.randomUUID();
      const folder = { uid, title, parentUid, url: `/grafana/dashboards/f/${uid}/x` };
      db.grafana.folders.set(uid, folder);
      return response(201).json(folder);
    }),
  ),
  http.get('/grafana/folders/{folderUid}', ({ params, response }) =>
    answer(db, 'getGrafanaFolder', () =>
      response(200).json(
        found(db.grafana.folders.get(params.folderUid), 'folder', params.folderUid),
      ),
    ),
  ),
  http.patch('/grafana/folders/{folderUid}', ({ params, request, response }) =>
    answer(db, 'updateGrafanaFolder', async () => {
      const folder = found(db.grafana.folders.get(params.folderUid), 'folder', params.folderUid);
      const { title = folder.title } = await readBody('GrafanaFolderPatch', request);
      db.grafana.folders.set(folder.uid, { ...folder, title });
      return response(200).json({ ...folder, title });
    }),
  ),
  http.delete('/grafana/folders/{folderUid}', ({ params, response }) =>
    answer(db, 'deleteGrafanaFolder', () => {
      const { uid } = found(db.grafana.folders.get(params.folderUid), 'folder', params.folderUid);
      if (itemsOf(db).some(({ folderUid }) => folderUid === uid))
        throw new Refusal(409, 'folder-not-empty', `The folder ${uid} is not empty.`);
      db.grafana.folders.delete(uid);
      return response(204).empty();
    }),
  ),
  http.get('/grafana/folders/{folderUid}/dashboards', ({ params, query, response }) =>
    answer(db, 'listGrafanaFolderDashboards', () => {
      const { uid } = found(db.grafana.folders.get(params.folderUid), 'folder', params.folderUid);
      const rows = itemsOf(db).filter((one) => one.type === 'dashboard' && one.folderUid === uid);
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
];

const datasourceHandlers = (db: MockDb) => [
  http.get('/grafana/datasources', ({ response }) =>
    answer(db, 'listGrafanaDatasources', () =>
      response(200).json({ items: db.grafana.datasources }),
    ),
  ),
  http.post('/grafana/datasources', ({ request, response }) =>
    answer(db, 'createGrafanaDatasource', async () => {
      const body = await readBody('GrafanaDatasourceCreate', request);
      if (db.grafana.datasources.some(({ name }) => name === body.name))
        throw new Refusal(409, 'grafana-exists', `The datasource ${body.name} exists already.`);
      const { name, type, url, database = null, isDefault = false } = body;
      const made = {
        ...{ name, type, url, database, isDefault },
        uid: crypto.randomUUID(),
        readOnly: false,
      };
      db.grafana.datasources.push(made);
      return response(201).json(made);
    }),
  ),
];

export const grafanaHandlers = (db: MockDb) => [
  ...folderHandlers(db),
  ...grafanaDashboardHandlers(db),
  ...grafanaPanelHandlers(db),
  ...datasourceHandlers(db),
  ...panelLinkHandlers(db),
  http.get('/grafana/embed/{path}', ({ params, response }) =>
    answer(db, 'embedGrafana', () => {
      const path = decodeURIComponent(params.path);
      const [, uid = ''] = /^(?:render\/)?d-solo\/([\w-]{1,40})/.exec(path) ?? [];
      const { title } = found(db.grafana.dashboards.get(uid), 'panel', path);
      return response(200).text(`<!DOCTYPE html><title>${title}</title>`, {
        headers: { 'content-type': 'text/html' },
      });
    }),
  ),
];
