import type { Routes } from '../../http/handler.js';
import type { FolderService } from './folder-service.js';
import { readPage, toNumberedPage } from './numbered-page.js';

export const folderRoutes = (folders: FolderService) =>
  ({
    searchGrafana: async ({ query: { cursor, limit = 50, ...query } }) => {
      const page = readPage(cursor);
      const found = await folders.search({ ...query, page, limit });
      return { status: 200, body: toNumberedPage(found, page, limit) };
    },
    listGrafanaFolders: async ({ query: { cursor, limit = 50, ...query } }) => {
      const page = readPage(cursor);
      const found = await folders.list({ ...query, page, limit });
      return { status: 200, body: toNumberedPage(found, page, limit) };
    },
    createGrafanaFolder: async ({ body }) => {
      const folder = await folders.create(body);
      return {
        status: 201,
        headers: { location: `/api/v1/grafana/folders/${folder.uid}` },
        body: folder,
      };
    },
    getGrafanaFolder: async ({ path }) => ({
      status: 200,
      body: await folders.get(path.folderUid),
    }),
    updateGrafanaFolder: async ({ path, body }) => ({
      status: 200,
      body: await folders.update(path.folderUid, body),
    }),
    deleteGrafanaFolder: async ({ path }) => {
      await folders.remove(path.folderUid);
      return { status: 204 };
    },
    listGrafanaFolderDashboards: async ({ path, query: { cursor, limit = 50 } }) => {
      const page = readPage(cursor);
      const found = await folders.dashboards(path.folderUid, { page, limit });
      return { status: 200, body: toNumberedPage(found, page, limit) };
    },
  }) satisfies Routes;
