import { current, type FakeDashboard, type FakeState } from './fake-state.js';
import { ok, refuse, type FakeAnswer, type FakeRoute } from './fake-routing.js';

const UID = /^[A-Za-z0-9_-]{1,40}$/;

const urlOf = (uid: string) => `/grafana/d/${uid}/dashboard`;
const gone = () => refuse(404, 'Dashboard not found');

/** Stores a further version, or the first one. */
export function putDashboard(
  state: FakeState,
  model: Record<string, unknown>,
  place: { folderUid?: string; provisioned?: boolean; v2?: boolean } = {},
): FakeDashboard {
  const uid = String(model['uid']);
  const stored = state.dashboards.get(uid) ?? {
    id: state.newId(),
    folderUid: '',
    provisioned: place.provisioned ?? false,
    v2: place.v2 ?? false,
    versions: [],
  };
  stored.folderUid = place.folderUid ?? '';
  stored.versions.push({ ...model, id: stored.id, version: stored.versions.length + 1 });
  state.dashboards.set(uid, stored);
  return stored;
}

function save(state: FakeState, body: Record<string, unknown>): FakeAnswer {
  const model = body['dashboard'] as Record<string, unknown>;
  const folderUid = String(body['folderUid'] ?? '');
  if (model['elements'] !== undefined)
    return refuse(400, 'dashboard appears to be in v2 format, use the /apis endpoint');
  if (!model['title']) return refuse(400, 'Dashboard title cannot be empty', 'empty-name');
  const uid = String(model['uid'] ?? '') || state.newUid();
  if (!UID.test(uid)) return refuse(400, 'uid contains illegal characters');
  if (folderUid && !state.folders.has(folderUid)) return refuse(400, 'folder not found');
  const stored = state.dashboards.get(uid);
  if (stored?.provisioned) return refuse(400, 'Cannot save provisioned dashboard');
  const overwrite = body['overwrite'] === true;
  if (stored && !overwrite && model['id'] == null && model['version'] === 0)
    return refuse(412, 'A dashboard with the same uid already exists', 'name-exists');
  if (stored && !overwrite && model['version'] !== stored.versions.length)
    return refuse(412, 'The dashboard has been changed by someone else', 'version-mismatch');
  const saved = putDashboard(state, { ...model, uid }, { folderUid });
  return ok({
    id: saved.id,
    uid,
    url: urlOf(uid),
    status: 'success',
    version: saved.versions.length,
    title: String(model['title']),
    slug: 'dashboard',
    folderUid,
  });
}

export const dashboardRoutes: FakeRoute[] = [
  {
    method: 'GET',
    path: '/dashboards/uid/{uid}',
    role: 'Viewer',
    answer({ state, path }) {
      const uid = path['uid'] ?? '';
      const stored = state.dashboards.get(uid);
      if (!stored) return gone();
      if (stored.v2) return refuse(406, 'dashboard is v2; read it at /apis/dashboard.grafana.app');
      const folder = state.folders.get(stored.folderUid);
      return ok({
        dashboard: current(stored),
        meta: {
          url: urlOf(uid),
          version: stored.versions.length,
          folderUid: stored.folderUid,
          folderTitle: folder?.title ?? 'Dashboards',
          provisioned: stored.provisioned,
          created: '2026-01-01T00:00:00Z',
          updated: '2026-01-01T00:00:00Z',
        },
      });
    },
  },
  {
    method: 'POST',
    path: '/dashboards/db',
    role: 'Editor',
    answer: ({ state, body }) => save(state, body),
  },
  {
    method: 'POST',
    path: '/dashboards/import',
    role: 'Editor',
    answer({ state, body }) {
      const inputs = (body['inputs'] ?? []) as { name: string; value: string }[];
      let text = JSON.stringify(body['dashboard']);
      for (const { name, value } of inputs) text = text.replaceAll(`\${${name}}`, value);
      const model = JSON.parse(text) as Record<string, unknown>;
      delete model['__inputs'];
      const fresh = { ...model, id: null, version: 0 };
      const saved = save(state, { ...body, dashboard: fresh });
      if (saved.status !== 200) return saved;
      const { uid, title, folderUid } = saved.body as Record<string, string>;
      return ok({
        uid,
        title,
        folderUid,
        pluginId: '',
        imported: true,
        importedUri: 'db/dashboard',
        importedUrl: urlOf(uid ?? ''),
        importedRevision: 1,
        slug: 'dashboard',
      });
    },
  },
  {
    method: 'DELETE',
    path: '/dashboards/uid/{uid}',
    role: 'Editor',
    answer({ state, path }) {
      const uid = path['uid'] ?? '';
      const stored = state.dashboards.get(uid);
      if (!stored) return gone();
      // The document knows no 400 here; Grafana answers it all the same.
      if (stored.provisioned) return refuse(400, 'provisioned dashboard cannot be deleted');
      state.dashboards.delete(uid);
      const title = String(current(stored)['title']);
      return ok({ title, uid, message: `Dashboard ${title} deleted` });
    },
  },
  {
    method: 'GET',
    path: '/search',
    role: 'Viewer',
    answer({ state, query }) {
      const limit = Number(query.get('limit') ?? 1000);
      if (limit > 5000) return refuse(422, 'Limit is above maximum allowed (5000), use page');
      const start = (Number(query.get('page') ?? 1) - 1) * limit;
      return ok(hitsOf(state, query).slice(start, start + limit));
    },
  },
];

function hitsOf(state: FakeState, query: URLSearchParams) {
  const text = (query.get('query') ?? '').toLowerCase();
  const tags = query.getAll('tag');
  const folders = query.getAll('folderUIDs');
  const type = query.get('type');
  const dashboards = [...state.dashboards.values()].map((stored) => {
    const { uid, title, tags: own = [] } = current(stored);
    const folder = state.folders.get(stored.folderUid);
    return {
      id: stored.id,
      uid: String(uid),
      title: String(title),
      type: 'dash-db',
      url: urlOf(String(uid)),
      tags: own as string[],
      ...(folder && { folderUid: folder.uid, folderTitle: folder.title }),
    };
  });
  const folderHits = [...state.folders.values()].map(({ id, uid, title, parentUid }) => ({
    id,
    uid,
    title,
    type: 'dash-folder',
    url: `/grafana/dashboards/f/${uid}/folder`,
    tags: [] as string[],
    ...(parentUid && { folderUid: parentUid }),
  }));
  return [...folderHits, ...dashboards]
    .filter((hit) => hit.title.toLowerCase().includes(text))
    .filter((hit) => tags.every((tag) => hit.tags.includes(tag)))
    .filter((hit) => type === null || hit.type === type)
    .filter((hit) => folders.length === 0 || folders.includes(hit.folderUid ?? 'general'))
    .sort((a, b) => a.title.localeCompare(b.title));
}
