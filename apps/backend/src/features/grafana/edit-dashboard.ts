import { VersionMismatch, type DashboardModel, type StoredDashboard } from '@status/grafana-client';
import { provisioned } from './grafana-problem.js';
import type { Grafana } from './ports.js';

/**
 * Reads a dashboard, changes it and saves it where it is. When somebody saved it in between, the
 * change is applied to what they saved, once.
 * @param change pure: it may run twice. @throws 404, 409
 */
export const editDashboard = <Result>(
  grafana: Grafana,
  uid: string,
  message: string,
  change: (stored: StoredDashboard) => { dashboard: DashboardModel; result: Result },
): Promise<Result> =>
  grafana.run(`dashboard ${uid}`, async (client) => {
    const attempt = async () => {
      const stored = await client.dashboards.get(uid);
      if (stored.meta.provisioned) throw provisioned(uid);
      const { dashboard, result } = change(stored);
      // Without its folder a dashboard moves to the root.
      const folderUid = stored.meta.folderUid || undefined;
      await client.dashboards.save({ dashboard, folderUid, message });
      return result;
    };
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof VersionMismatch)) throw error;
      return attempt();
    }
  });
