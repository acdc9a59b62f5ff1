import type { Knex } from 'knex';
import { identity } from './001-identity.js';
import { catalogs } from './002-catalogs.js';
import { computations } from './003-computations.js';
import { points } from './004-points.js';
import { operations } from './005-operations.js';
import { catalogReads } from './010-catalog-reads.js';
import { pointResults } from './011-point-results.js';
import { keyValues } from './100-key-values.js';
import { serviceAccounts } from './120-service-accounts.js';
import { users } from './110-users.js';
import { secondFactors } from './111-second-factors.js';
import { sessionsInKeyValues } from './101-sessions-in-key-values.js';
import { github } from './121-github.js';
import { rollups } from './140-rollups.js';
import { auditLog } from './150-audit-log.js';
import { reporting } from './160-reporting.js';
import { grafana } from './161-grafana.js';
import { assistants } from './170-assistants.js';
import { catalogContent } from './130-catalog-content.js';
import { pointRevisions } from './141-point-revisions.js';
import { endpointSwitches } from './151-endpoint-switches.js';
import { flowTests } from './175-flow-tests.js';
import { ledger } from './180-ledger.js';
import { computationDeletions } from './142-computation-deletions.js';

// A list, not a directory scan: it survives bundling.
const migrations: Record<string, Knex.Migration> = {
  '001-identity': identity,
  '002-catalogs': catalogs,
  '003-computations': computations,
  '004-points': points,
  '005-operations': operations,
  '010-catalog-reads': catalogReads,
  '011-point-results': pointResults,
  '100-key-values': keyValues,
  '120-service-accounts': serviceAccounts,
  '110-users': users,
  '111-second-factors': secondFactors,
  '101-sessions-in-key-values': sessionsInKeyValues,
  '121-github': github,
  '140-rollups': rollups,
  '150-audit-log': auditLog,
  '160-reporting': reporting,
  '161-grafana': grafana,
  '170-assistants': assistants,
  '130-catalog-content': catalogContent,
  '141-point-revisions': pointRevisions,
  '151-endpoint-switches': endpointSwitches,
  '175-flow-tests': flowTests,
  '142-computation-deletions': computationDeletions,
  '180-ledger': ledger,
};

export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(migrations).sort(),
  getMigrationName: (name) => name,
  getMigration: async (name) => migrations[name] as Knex.Migration,
};
