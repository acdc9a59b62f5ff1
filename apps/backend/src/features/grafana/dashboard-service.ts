import {
  buildDashboard,
  panelsOf,
  type DashboardModel,
  type ImportInput,
  type StoredDashboard,
  type TimeRange,
} from '@status/grafana-client';
import { invalid } from '../../errors/index.js';
import { ROOT_FOLDER } from './grafana.js';
import { toPanelView } from './panel-view.js';
import type { Grafana } from './ports.js';
import { panelsOfTemplate, type DashboardTemplate } from './templates/dashboard-templates.js';
import type { TemplateParams } from './templates/template.js';

export interface DashboardCreate {
  title: string;
  folderUid?: string;
  template?: DashboardTemplate;
  params?: TemplateParams;
  time?: TimeRange;
}

export interface DashboardImport {
  dashboard: Record<string, unknown>;
  inputs?: ImportInput[];
  folderUid?: string;
  overwrite?: boolean;
}

export type DashboardService = ReturnType<typeof createDashboardService>;

/** Dashboards as wholes. Every call @throws 502, 503, 504. */
export function createDashboardService(grafana: Grafana, newUid: () => string) {
  const save = (dashboard: DashboardModel, folderUid: string | undefined, message: string) =>
    grafana.run(`folder ${folderUid}`, async (client) => {
      // Grafana answers a folder that does not exist in several ways.
      if (folderUid) await client.folders.get(folderUid);
      const { uid, url } = await client.dashboards.save({ dashboard, folderUid, message });
      return { uid, url };
    });
  const read = (uid: string) =>
    grafana.run(`dashboard ${uid}`, (client) => client.dashboards.get(uid));

  return {
    /** @throws 404, 409 */
    get: async (uid: string) => toView(await read(uid)),

    /** @throws 404 when there is no such folder, 409 */
    create: ({
      title,
      folderUid = ROOT_FOLDER.uid,
      template,
      params = {},
      time,
    }: DashboardCreate) =>
      save(
        buildDashboard({
          uid: newUid(),
          title,
          tags: ['status'],
          panels: template ? panelsOfTemplate(template, params) : [],
          ...(time && { time }),
        }),
        folderUid,
        'Made in STATUS',
      ),

    /** @throws 400 for an input without a value, 404, 409 when it exists and is not to be replaced */
    import: ({ dashboard, inputs = [], folderUid, overwrite = false }: DashboardImport) => {
      checkInputs(dashboard, inputs);
      const uid = typeof dashboard['uid'] === 'string' ? dashboard['uid'] : '';
      return grafana.run(`dashboard ${uid}`, async (client) => {
        const folder = folderUid ?? ROOT_FOLDER.uid;
        await client.folders.get(folder);
        return client.dashboards.import({ dashboard, inputs, folderUid: folder, overwrite });
      });
    },

    /** The model without what is of this Grafana alone. @throws 404, 409 */
    export: async (uid: string): Promise<DashboardModel> => {
      const { dashboard } = await read(uid);
      const ours = Object.entries(dashboard).filter(([key]) => !['id', 'version'].includes(key));
      return Object.fromEntries(ours) as DashboardModel;
    },

    /** A copy is nobody's file: it can be changed. @throws 404, 409 */
    duplicate: async (uid: string, to: { title: string; folderUid?: string }) => {
      const { dashboard, meta } = await read(uid);
      const copy = { ...dashboard, id: null, uid: newUid(), title: to.title, version: 0 };
      const folder = to.folderUid ?? (meta.folderUid || undefined);
      return save(copy, folder, `Copied from ${uid}`);
    },

    /** @throws 404, 409 when a file provides it */
    remove: (uid: string): Promise<void> =>
      grafana.run(`dashboard ${uid}`, (client) => client.dashboards.delete(uid)),
  };
}

/** @throws 400 */
function checkInputs(dashboard: Record<string, unknown>, inputs: readonly ImportInput[]): void {
  const declared = dashboard['__inputs'];
  if (!Array.isArray(declared)) return;
  const given = new Set(inputs.map(({ name }) => name));
  const lacking = (declared as unknown[])
    .map((input) => (input as { name?: unknown } | null)?.name)
    .filter((name): name is string => typeof name === 'string' && !given.has(name));
  if (lacking.length > 0)
    throw invalid(
      lacking.map((name) => ({ path: '/body/inputs', message: `needs a value for ${name}` })),
    );
}

const toView = ({ dashboard, meta }: StoredDashboard) => ({
  uid: dashboard.uid,
  title: dashboard.title,
  version: dashboard.version ?? meta.version ?? 0,
  tags: dashboard.tags ?? [],
  url: meta.url ?? '',
  folderUid: meta.folderUid || null,
  folderTitle: meta.folderUid ? (meta.folderTitle ?? null) : null,
  provisioned: meta.provisioned ?? false,
  time: dashboard.time ? { from: dashboard.time.from, to: dashboard.time.to } : null,
  panels: panelsOf(dashboard).map((panel) => toPanelView(dashboard.uid, panel)),
});
