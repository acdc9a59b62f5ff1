import { seed } from './seed';
import { seedAuditLog } from './seed-audit-log';
import { createStore, type MockDb, type StoreOptions } from './store';

export interface MockOptions extends StoreOptions {
  /** Begin with catalogs, controls and 30 days of runs, or with nothing. */
  seeded?: boolean;
}

/** The state behind the mocks, as a person would find it. */
export function createMockDb({ seeded = true, ...options }: MockOptions = {}): MockDb {
  const db = createStore(options);
  if (seeded && options.initialised !== false) {
    seed(db, db.startedAt);
    seedAuditLog(db, db.startedAt);
  }
  return db;
}
