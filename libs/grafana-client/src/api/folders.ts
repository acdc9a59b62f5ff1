import { readJson, readList, readObject, type Shape } from '../http/read-answer.js';
import { segment, type SendText } from './send-text.js';
import type { Folder, FolderItem } from './types.js';

const FOLDER: Shape = { uid: 'string', title: 'string' };

export interface Folders {
  /** @param page from 1 */
  list(query: { parentUid?: string; page: number; limit: number }): Promise<FolderItem[]>;
  /** @throws NotFound */
  get(uid: string): Promise<Folder>;
  /** @throws Conflict when the uid is taken */
  create(folder: {
    title: string;
    uid?: string;
    parentUid?: string;
    description?: string;
  }): Promise<Folder>;
  /** @param version as it was read. @throws NotFound, VersionMismatch */
  update(
    uid: string,
    change: { title: string; description?: string; version: number },
  ): Promise<Folder>;
  /** What lies below it, by kind. @throws NotFound */
  counts(uid: string): Promise<Record<string, number>>;
  /** Deletes the folder with its dashboards, for good. @throws NotFound, Refused */
  delete(uid: string): Promise<void>;
}

export function createFolders(send: SendText): Folders {
  const one = (answer: string) => readObject<Folder>(readJson(answer), FOLDER, 'folder');
  return {
    list: async (query) =>
      readList(readJson(await send('GET', '/api/folders', { query })), FOLDER, 'folder'),
    get: async (uid) => one(await send('GET', `/api/folders/${segment(uid)}`)),
    create: async (body) => one(await send('POST', '/api/folders', { body })),
    update: async (uid, change) =>
      one(
        await send('PUT', `/api/folders/${segment(uid)}`, {
          body: { ...change, overwrite: false },
        }),
      ),
    counts: async (uid) =>
      readObject(readJson(await send('GET', `/api/folders/${segment(uid)}/counts`)), {}, 'count'),
    delete: async (uid) => {
      await send('DELETE', `/api/folders/${segment(uid)}`);
    },
  };
}
