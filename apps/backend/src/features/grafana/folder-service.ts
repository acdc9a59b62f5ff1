import { VersionMismatch, type Folder, type FolderItem } from '@status/grafana-client';
import { conflict } from '../../errors/index.js';
import { toItem, type FolderView, type Item, type ItemQuery } from './grafana.js';
import type { Grafana } from './ports.js';

export interface FolderPatch {
  title?: string;
  description?: string;
}

export type FolderService = ReturnType<typeof createFolderService>;

/** Folders of dashboards, and what is found in them. Every call @throws 502, 503, 504. */
export function createFolderService(grafana: Grafana) {
  const search = ({ q, tag, type, folderUid, page, limit }: ItemQuery): Promise<Item[]> =>
    grafana.run('folder', async (client) => {
      const hits = await client.search({
        page,
        limit,
        ...(q !== undefined && { query: q }),
        ...(tag && { tag }),
        ...(type && { type: type === 'folder' ? 'dash-folder' : 'dash-db' }),
        ...(folderUid && { folderUIDs: [folderUid] }),
      });
      return hits.map(toItem);
    });

  return {
    search,

    list: (query: { parentUid?: string; page: number; limit: number }): Promise<FolderView[]> =>
      grafana.run('folder', async (client) => (await client.folders.list(query)).map(toFolder)),

    /** @throws 404 */
    get: (uid: string): Promise<FolderView> =>
      grafana.run(`folder ${uid}`, async (client) => toFolder(await client.folders.get(uid))),

    /** @throws 404 */
    async dashboards(folderUid: string, page: { page: number; limit: number }): Promise<Item[]> {
      // A search in a folder that does not exist finds nothing, and says nothing.
      await this.get(folderUid);
      return search({ folderUid, type: 'dashboard', ...page });
    },

    /** @throws 409 */
    create: (folder: {
      title: string;
      parentUid?: string;
      description?: string;
    }): Promise<FolderView> =>
      grafana.run('folder', async (client) => {
        if (folder.parentUid) await client.folders.get(folder.parentUid);
        return toFolder(await client.folders.create(folder));
      }),

    /** Applied again, once, to what somebody else saved meanwhile. @throws 404, 409 */
    update: (uid: string, patch: FolderPatch): Promise<FolderView> =>
      grafana.run(`folder ${uid}`, async (client) => {
        const attempt = async () => {
          const { title, version = 0 } = await client.folders.get(uid);
          return toFolder(await client.folders.update(uid, { title, ...patch, version }));
        };
        try {
          return await attempt();
        } catch (error) {
          if (!(error instanceof VersionMismatch)) throw error;
          return attempt();
        }
      }),

    /** @throws 404, 409 while something is in it: Grafana would delete that for good */
    remove: (uid: string): Promise<void> =>
      grafana.run(`folder ${uid}`, async (client) => {
        const within = Object.entries(await client.folders.counts(uid)).filter(([, n]) => n > 0);
        if (within.length > 0)
          throw conflict(
            'folder-not-empty',
            `The folder ${uid} holds ${within.map(([kind, n]) => `${n} x ${kind}`).join(', ')}, which would be deleted for good. Move or delete that first.`,
          );
        await client.folders.delete(uid);
      }),
  };
}

const toFolder = (folder: Folder | FolderItem): FolderView => ({
  uid: folder.uid,
  title: folder.title,
  parentUid: folder.parentUid || null,
  url: 'url' in folder ? (folder.url ?? null) : null,
});
