import { readJson, readObject, type Shape } from '../http/read-answer.js';
import type { DashboardModel } from '../model/dashboard.js';
import { segment, type SendText } from './send-text.js';
import type { ImportInput, SavedDashboard, StoredDashboard } from './types.js';

const SAVED: Shape = { uid: 'string', url: 'string', version: 'number' };

export interface Dashboards {
  /** @throws NotFound, OtherFormat */
  get(uid: string): Promise<StoredDashboard>;
  /**
   * Stores a dashboard; `version` in it is the one that was read. Without `folderUid` it would move
   * to the root, so it must be said, if only as undefined.
   * @throws VersionMismatch, Conflict, Provisioned, Refused
   */
  save(save: {
    dashboard: DashboardModel;
    folderUid: string | undefined;
    message?: string;
  }): Promise<SavedDashboard>;
  /** @throws Conflict when it exists and `overwrite` is false */
  import(command: {
    dashboard: Record<string, unknown>;
    inputs: ImportInput[];
    folderUid?: string;
    overwrite: boolean;
  }): Promise<{ uid: string; url: string }>;
  /** @throws NotFound, Provisioned */
  delete(uid: string): Promise<void>;
}

export function createDashboards(send: SendText): Dashboards {
  return {
    async get(uid) {
      const answer = readJson(await send('GET', `/api/dashboards/uid/${segment(uid)}`));
      const shape: Shape = { dashboard: 'object', meta: 'object' };
      const stored = readObject<StoredDashboard>(answer, shape, 'dashboard');
      readObject(stored.dashboard, { uid: 'string', title: 'string' }, 'dashboard');
      return stored;
    },
    save: async (command) =>
      readObject(
        readJson(
          await send('POST', '/api/dashboards/db', { body: { ...command, overwrite: false } }),
        ),
        SAVED,
        'saved dashboard',
      ),
    async import(body) {
      const answer = readJson(await send('POST', '/api/dashboards/import', { body }));
      const shape: Shape = { uid: 'string', importedUrl: 'string' };
      const { uid, importedUrl } = readObject<{ uid: string; importedUrl: string }>(
        answer,
        shape,
        'imported dashboard',
      );
      return { uid, url: importedUrl };
    },
    delete: async (uid) => {
      await send('DELETE', `/api/dashboards/uid/${segment(uid)}`);
    },
  };
}
