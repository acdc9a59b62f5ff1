// npm run bench [-- --rows 1000000]: each figure beside a baseline measured in the same run.
import { parseArgs } from 'node:util';
import { startTemporaryPostgres } from '@status/local-postgres';
import { createDb } from '../src/db/knex.js';
import { migrate } from '../src/db/migrate.js';
import { api } from './api.js';
import { evaluation } from './evaluation.js';
import { ingest } from './ingest.js';
import { validation } from './validation.js';
import { pageOfComputations } from './page-of-computations.js';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Number(values.rows);
const postgres = await startTemporaryPostgres();
const url = postgres.url('postgres');
const db = createDb(url);
try {
  await migrate(db);
  evaluation();
  await validation();
  await api(db);
  await ingest(db);
  await pageOfComputations(
    db,
    url,
    [10_000, 100_000, rows].filter((n, i) => i < 2 || n > 100_000),
  );
} finally {
  await db.destroy();
  await postgres.stop();
}
