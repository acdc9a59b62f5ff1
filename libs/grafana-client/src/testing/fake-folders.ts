import { current, type FakeFolder, type FakeState } from './fake-state.js';
import { ok, refuse, type FakeRoute } from './fake-routing.js';

const UID = /^[A-Za-z0-9_-]{1,40}$/;

const view = (folder: FakeFolder) => ({
  id: folder.id,
  uid: folder.uid,
  title: folder.title,
  ...(folder.parentUid && { parentUid: folder.parentUid }),
  url: `/dashboards/f/${folder.uid}/folder`,
  version: folder.version,
  hasAcl: false,
  canSave: true,
  // A Go server writes an empty list so.
  parents: null,
});

const item = ({ id, uid, title, parentUid }: FakeFolder) => ({ id, uid, title, parentUid });

const gone = () => refuse(404, 'folder not found');

const inFolder = (state: FakeState, uid: string) =>
  [...state.dashboards.values()].filter(({ folderUid }) => folderUid === uid);

export const folderRoutes: FakeRoute[] = [
  {
    method: 'GET',
    path: '/folders',
    role: 'Viewer',
    answer({ state, query }) {
      const parent = query.get('parentUid') ?? '';
      const limit = Number(query.get('limit') ?? 1000);
      const start = (Number(query.get('page') ?? 1) - 1) * limit;
      const all = [...state.folders.values()].filter(({ parentUid }) => parentUid === parent);
      all.sort((a, b) => a.title.localeCompare(b.title));
      return ok(all.slice(start, start + limit).map(item));
    },
  },
  {
    method: 'POST',
    path: '/folders',
    role: 'Editor',
    answer({ state, body }) {
      const uid = String(body['uid'] ?? '') || state.newUid();
      if (!UID.test(uid)) return refuse(400, 'uid contains illegal characters');
      if (!body['title']) return refuse(400, 'folder title cannot be empty');
      const parentUid = String(body['parentUid'] ?? '');
      if (parentUid && !state.folders.has(parentUid)) return refuse(400, 'parent folder not found');
      if (state.folders.has(uid))
        return refuse(409, 'a folder/dashboard with the same uid already exists');
      const folder = {
        id: state.newId(),
        uid,
        title: String(body['title']),
        description: String(body['description'] ?? ''),
        parentUid,
        version: 1,
      };
      state.folders.set(uid, folder);
      return ok(view(folder));
    },
  },
  {
    method: 'GET',
    path: '/folders/{folder_uid}',
    role: 'Viewer',
    answer({ state, path }) {
      const folder = state.folders.get(path['folder_uid'] ?? '');
      return folder ? ok(view(folder)) : gone();
    },
  },
  {
    method: 'PUT',
    path: '/folders/{folder_uid}',
    role: 'Editor',
    answer({ state, path, body }) {
      const folder = state.folders.get(path['folder_uid'] ?? '');
      if (!folder) return gone();
      if (body['overwrite'] !== true && body['version'] !== folder.version)
        return refuse(412, 'the folder has been changed by someone else', 'version-mismatch');
      folder.title = String(body['title'] ?? folder.title);
      folder.description = String(body['description'] ?? folder.description);
      folder.version += 1;
      return ok(view(folder));
    },
  },
  {
    method: 'GET',
    path: '/folders/{folder_uid}/counts',
    role: 'Viewer',
    answer({ state, path }) {
      const uid = path['folder_uid'] ?? '';
      if (!state.folders.has(uid)) return gone();
      const folder = [...state.folders.values()].filter(({ parentUid }) => parentUid === uid);
      return ok({ dashboard: inFolder(state, uid).length, folder: folder.length });
    },
  },
  {
    method: 'DELETE',
    path: '/folders/{folder_uid}',
    role: 'Editor',
    answer({ state, path }) {
      const folder = state.folders.get(path['folder_uid'] ?? '');
      if (!folder) return gone();
      for (const dashboard of inFolder(state, folder.uid))
        state.dashboards.delete(String(current(dashboard)['uid']));
      state.folders.delete(folder.uid);
      return ok({ id: folder.id, title: folder.title, message: `Folder ${folder.title} deleted` });
    },
  },
];
