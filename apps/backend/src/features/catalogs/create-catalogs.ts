import { newId } from '../../db/id.js';
import { inTransaction, type Db } from '../../db/knex.js';
import type { ComplianceReader } from '../compliance/index.js';
import type { FlowReader } from '../flows/index.js';
import { createCatalogRepository } from './catalog-repository.js';
import { createSourceRepository } from './source-repository.js';
import { createCatalogService, type CatalogService } from './catalog-service.js';
import type { CatalogStores, TransferStores } from './ports.js';
import { createTransferService, type TransferService } from './transfer-service.js';

export { createAgreementReader } from './agreement-reader.js';
export { catalogRoutes } from './catalog-routes.js';
export { transferRoutes } from './transfer-routes.js';

export interface CatalogFactoryDeps {
  flows: FlowReader;
  now: () => Date;
  compliance: (db: Db) => ComplianceReader;
  controls: (db: Db) => CatalogStores['controls'];
  schedules: (db: Db) => CatalogStores['schedules'];
}

export const createCatalogs =
  ({ flows, now, compliance, controls, schedules }: CatalogFactoryDeps) =>
  (db: Db): CatalogService =>
    createCatalogService({
      catalogs: createCatalogRepository(db),
      compliance: compliance(db),
      flows,
      transaction: (work) =>
        inTransaction(db, (trx) =>
          work({
            catalogs: createCatalogRepository(trx),
            controls: controls(trx),
            schedules: schedules(trx),
            sources: createSourceRepository(trx),
          }),
        ),
      newId,
      now,
    });

export interface TransferFactoryDeps {
  catalogs: CatalogService;
  flows: FlowReader;
  now: () => Date;
  controls: (db: Db) => TransferStores['controls'];
  scopes: (db: Db) => TransferStores['scopes'];
}

/** Import and export of catalogs as documents. */
export const createTransfers =
  ({ controls, scopes, ...deps }: TransferFactoryDeps) =>
  (db: Db): TransferService => {
    const stores = (on: Db): TransferStores => ({
      catalogs: createCatalogRepository(on),
      controls: controls(on),
      scopes: scopes(on),
      sources: createSourceRepository(on),
    });
    return createTransferService({
      ...deps,
      stores: stores(db),
      transaction: (work) => inTransaction(db, (trx) => work(stores(trx))),
      newId,
    });
  };
