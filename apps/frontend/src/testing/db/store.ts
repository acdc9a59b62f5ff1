import type { Group, ScopeValues, Schemas } from '@/lib/schemas';
import { createAuditLog } from './audit-log';
import { createEvents } from './events';
import { seedFlows } from './flows';
import { seedGrafana } from './seed-grafana';
import { createLedger } from './ledger';
import { seedGitHub } from './github';
import { seedServiceAccounts } from './service-accounts';
import { seedUsers } from './people';
import type {
  MockAssistant,
  MockCatalog,
  MockControl,
  MockLink,
  MockRun,
  MockThread,
  MockUser,
} from './tables';

export interface StoreOptions {
  /** Who is signed in to begin with; nobody if absent. */
  user?: string;
  /** Is there an administrator yet? */
  initialised?: boolean;
  /** Milliseconds between the steps of a run. */
  pace?: number;
  now?: Date;
}

export const SETUP_TOKEN = 'demo-set-up-token';

/** The state behind the mocks: what a backend would keep, in memory. */
export function createStore(options: StoreOptions = {}) {
  const { user, initialised = true, pace = 700, now = new Date() } = options;
  const users = initialised ? seedUsers(now) : new Map<string, MockUser>();
  return {
    startedAt: now,
    pace,
    users,
    /** By their token. */
    links: new Map<string, MockLink>(),
    /** Names of who was given a secret and has not verified a first code. */
    secondFactorsBegun: new Set<string>(),
    setupToken: SETUP_TOKEN,
    session: user,
    /** Set to make renewing a session fail, as after a revocation. */
    sessionRevoked: false,
    catalogs: new Map<string, MockCatalog>(),
    controls: new Map<string, MockControl>(),
    runs: new Map<string, MockRun>(),
    scopes: new Map<string, Omit<Schemas['Scope'], 'usageCount'>>(),
    assistants: new Map<string, MockAssistant>(),
    threads: new Map<string, MockThread>(),
    flows: seedFlows(),
    grafana: seedGrafana(),
    ledger: createLedger(),
    serviceAccounts: seedServiceAccounts(users, now),
    github: seedGitHub(users, now),
    audit: createAuditLog(),
    /** Areas of the API that were ever switched. */
    switches: new Map<string, { available: boolean; updatedAt: string; updatedBy: string }>(),
    assistantLimit: 20,
    events: createEvents(),
    /** Operations that answer with a fault, and which. */
    faults: new Map<string, { status: number; code: string; detail: string }>(),
    slots: new Map<string, string>(),
  };
}
export type MockDb = ReturnType<typeof createStore>;

/** Names the slot of a run: there is at most one current run for each. */
const slotKey = (controlId: string, scope: ScopeValues, from: string): string =>
  `${controlId} ${JSON.stringify(Object.entries(scope).sort())} ${from}`;

/** Stores a run; it is now the one that its slot is read from. */
export function putRun(db: MockDb, run: MockRun): void {
  const { id, controlId, scope, period } = run.group;
  db.runs.set(id, run);
  db.slots.set(slotKey(controlId, scope, period.from), id);
}

export const runOfSlot = (
  db: MockDb,
  controlId: string,
  scope: ScopeValues,
  from: string,
): Group | undefined => db.runs.get(db.slots.get(slotKey(controlId, scope, from)) ?? '')?.group;
