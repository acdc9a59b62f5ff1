import type { Db } from '../../db/knex.js';
import type { Ledger } from '../ledger/index.js';
import type { Routes } from '../../http/handler.js';
import { createAuditReader, createUserLookup } from './audit-reader.js';
import { createAnchoring, createAuditTrail } from './audit-repository.js';
import { createAuditRoutes } from './audit-routes.js';
import { createAuditService } from './audit-service.js';
import { recordRefusals } from './record-refusals.js';

export interface AuditOptions {
  db: Db;
  ledger: Ledger<Db>;
}

/** The audit log: who did what, chained, and signed by the ledger from time to time. */
export function createAudit({ db, ledger }: AuditOptions) {
  const service = createAuditService({ log: createAuditReader(db), ledger });
  const trail = createAuditTrail(db);
  const findUser = createUserLookup(db);
  return {
    routes: createAuditRoutes(service),
    trail,
    recordRefusals: (routes: Routes) => recordRefusals(routes, { trail, findUser }),
    /** Has the ledger sign where the log ends now. */
    anchor: createAnchoring(db, ledger),
  };
}
