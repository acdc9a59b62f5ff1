import type { Db } from '../../db/knex.js';
import type { CatalogService } from '../catalogs/index.js';
import type { RunService } from '../computations/index.js';
import type { ControlService } from '../controls/index.js';
import type { FlowReader } from '../flows/index.js';
import type { ScopeService, ScopeSetService } from '../scopes/index.js';
import { createDemoService } from './demo-service.js';

interface DemoOptions {
  db: Db;
  flows: FlowReader;
  catalogs: CatalogService;
  controls: ControlService;
  scopes: ScopeService;
  scopeSets: ScopeSetService;
  runs: RunService;
}

const BY = 'status';

/** The demo over the real services, so that it obeys every rule a person obeys. */
export const createDemo = ({ db, flows, ...services }: DemoOptions) =>
  createDemoService({
    flows,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    isDone: async () => (await db('settings').where({ key: 'demo' }).first()) !== undefined,
    markDone: async () => {
      await db('settings').insert({ key: 'demo', value: 'true' }).onConflict('key').ignore();
    },
    findScope: async (name) => (await db('scopes').where({ name }).first('id')) !== undefined,
    createScope: (scope) => services.scopes.create({ ...scope, default: null }),
    findCatalog: (name) => db('catalogs').where({ name, deleted_at: null }).first('id', 'status'),
    createCatalog: (catalog) => services.catalogs.create(catalog, BY),
    findControls: (catalogId) =>
      db('controls').where({ catalog_id: catalogId, deleted_at: null }).select('id', 'name'),
    createControl: (catalogId, control) => services.controls.create(catalogId, control, BY),
    createScopeSet: (controlId, scopes) => services.scopeSets.create(controlId, scopes),
    finalize: (catalogId) => services.catalogs.finalize(catalogId),
    run: (controlId) => services.runs.run({ controlId, trigger: 'schedule', createdBy: BY }),
  });
