import { newId } from '../../db/id.js';
import { inTransaction, type Db } from '../../db/knex.js';
import { createScopeRepository } from './scope-repository.js';
import { createScopeService, type ScopeService } from './scope-service.js';
import { createScopeSetRepository } from './scope-set-repository.js';
import { createScopeSetService, type ScopeSetService } from './scope-set-service.js';

export { createScopeRepository } from './scope-repository.js';
export { scopeRoutes } from './scope-routes.js';
export { scopeSetRoutes } from './scope-set-routes.js';

export const createScopes =
  ({ now }: { now: () => Date }) =>
  (db: Db): ScopeService =>
    createScopeService({
      scopes: createScopeRepository(db),
      transaction: (work) => inTransaction(db, (trx) => work(createScopeRepository(trx))),
      newId,
      now,
    });

export const createScopeSets =
  ({ now }: { now: () => Date }) =>
  (db: Db): ScopeSetService =>
    createScopeSetService({
      ...stores(db),
      transaction: (work) => inTransaction(db, (trx) => work(stores(trx))),
      newId,
      now,
    });

const stores = (db: Db) => ({
  sets: createScopeSetRepository(db),
  scopes: createScopeRepository(db),
});
