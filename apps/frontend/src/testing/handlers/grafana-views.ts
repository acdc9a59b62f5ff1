import type { Schemas } from '@/lib/schemas';
import type { MockDashboard, MockPanel } from '../db/seed-grafana';
import type { MockDb } from '../db/store';
import { without } from '../db/without';
import { found, Refusal } from '../http';

export const embedPath = (uid: string, panelId: number): string =>
  `/grafana/d-solo/${uid}/panel?orgId=1&panelId=${panelId}&kiosk`;

export const toPanel = (uid: string, panel: MockPanel): Schemas['GrafanaPanel'] => ({
  ...without(panel, 'sql'),
  embedPath: embedPath(uid, panel.id),
});

export const toQuery = ({ id, title, type, sql }: MockPanel): Schemas['GrafanaQuery'] => ({
  panelId: id,
  title,
  queries: [{ refId: 'A', sql, format: type === 'timeseries' ? 'time_series' : 'table' }],
});

const urlOf = ({ uid }: MockDashboard): string => `/grafana/d/${uid}/dashboard`;

export const toRef = (dashboard: MockDashboard): Schemas['GrafanaDashboardRef'] => ({
  uid: dashboard.uid,
  url: urlOf(dashboard),
});

const folderOf = (db: MockDb, { folderUid }: MockDashboard) => ({
  folderUid,
  folderTitle: db.grafana.folders.get(folderUid ?? '')?.title ?? null,
});

export const toDashboard = (db: MockDb, one: MockDashboard): Schemas['GrafanaDashboard'] => ({
  ...one,
  ...folderOf(db, one),
  url: urlOf(one),
  panels: one.panels.map((panel) => toPanel(one.uid, panel)),
});

/** Folders and dashboards, by title. */
export function itemsOf(db: MockDb): Schemas['GrafanaItem'][] {
  const folders = [...db.grafana.folders.values()].map(({ uid, title, parentUid, url }) => ({
    ...{ uid, title, type: 'folder' as const, url: url ?? '', tags: [] },
    ...{ folderUid: parentUid, folderTitle: null },
  }));
  const dashboards = [...db.grafana.dashboards.values()].map((one) => ({
    ...{ uid: one.uid, title: one.title, type: 'dashboard' as const, tags: one.tags },
    ...{ url: urlOf(one), ...folderOf(db, one) },
  }));
  return [...folders, ...dashboards].sort((a, b) => a.title.localeCompare(b.title));
}

export const dashboardOf = (db: MockDb, uid: string): MockDashboard =>
  found(db.grafana.dashboards.get(uid), 'dashboard', uid);

/** The dashboard, if it may be changed. */
export function editable(db: MockDb, uid: string): MockDashboard {
  const dashboard = dashboardOf(db, uid);
  if (dashboard.provisioned)
    throw new Refusal(
      409,
      'dashboard-provisioned',
      `The dashboard ${uid} is provided by a file. Copy it and change the copy.`,
    );
  return dashboard;
}

/** Stores a dashboard with other panels, as a new version. */
export function putPanels(db: MockDb, dashboard: MockDashboard, panels: MockPanel[]): void {
  const version = dashboard.version + 1;
  db.grafana.dashboards.set(dashboard.uid, { ...dashboard, panels, version });
}
