import { randomBytes } from 'node:crypto';

export interface FakeFolder {
  id: number;
  uid: string;
  title: string;
  description: string;
  parentUid: string;
  version: number;
}

export interface FakeDashboard {
  id: number;
  folderUid: string;
  provisioned: boolean;
  /** Stored in the format of `/apis`: `/api` cannot give it. */
  v2: boolean;
  /** Every version there was, the newest last. */
  versions: Record<string, unknown>[];
}

export interface FakeDatasource {
  id: number;
  uid: string;
  name: string;
  type: string;
  readOnly: boolean;
  healthy: boolean;
  fields: Record<string, unknown>;
}

export interface FakeAccount {
  id: number;
  name: string;
  role: string;
  tokens: { id: number; name: string; key: string; created: string }[];
}

/** What a Grafana would keep, in memory. */
export interface FakeState {
  folders: Map<string, FakeFolder>;
  dashboards: Map<string, FakeDashboard>;
  datasources: Map<string, FakeDatasource>;
  accounts: FakeAccount[];
  admin: { user: string; password: string };
  /** Wrong sign-ins since the last right one; from five on the person is shut out. */
  wrongSignIns: number;
  /** Whether Grafana's own database is there. */
  databaseUp: boolean;
  newId(): number;
  newUid(): string;
  newKey(): string;
}

export function createFakeState(admin: FakeState['admin']): FakeState {
  let last = 0;
  return {
    folders: new Map(),
    dashboards: new Map(),
    datasources: new Map(),
    accounts: [],
    admin,
    wrongSignIns: 0,
    databaseUp: true,
    newId: () => (last += 1),
    newUid: () => randomBytes(7).toString('hex'),
    newKey: () => `glsa_${randomBytes(16).toString('hex')}_${randomBytes(4).toString('hex')}`,
  };
}

/** The last version of a dashboard. */
export const current = (dashboard: FakeDashboard): Record<string, unknown> =>
  dashboard.versions.at(-1) ?? {};
