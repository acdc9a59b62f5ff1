// npm run bench [-- --size 10k|1M|10M]: each figure beside a baseline measured in the same run.
import { parseArgs } from 'node:util';
import { startTemporaryPostgres } from '@status/local-postgres';
import { createDb } from '../src/db/knex.js';
import { migrate } from '../src/db/migrate.js';
import { analytics } from './analytics.js';
import { api } from './api.js';
import { audit } from './audit.js';
import { evaluation } from './evaluation.js';
import { ingest } from './ingest.js';
import { pageOfComputations } from './page-of-computations.js';
import { validation } from './validation.js';

const SIZES = { '10k': 10_000, '1M': 1_000_000, '10M': 10_000_000 };

const { values } = parseArgs({ options: { size: { type: 'string', default: '1M' } } });
const largest = SIZES[values.size as keyof typeof SIZES];
if (largest === undefined)
  throw new Error(`--size ${values.size} is unknown; give one of ${Object.keys(SIZES).join(', ')}`);
const postgres = await startTemporaryPostgres();
const url = postgres.url('postgres');
const db = createDb(url);
try {
  await migrate(db);
  evaluation();
  await validation();
  await api(db, url);
  await audit(db, url);
  await ingest(db);
  await analytics(db, url);
  await pageOfComputations(
    db,
    url,
    Object.values(SIZES).filter((size) => size <= largest),
  );
} finally {
  await db.destroy();
  await postgres.stop();
}
