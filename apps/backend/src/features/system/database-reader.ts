import type { Db } from '../../db/knex.js';
import type { ServiceCheck } from './system.js';

export const createDatabaseCheck = (db: Db): ServiceCheck => ({
  name: 'postgres',
  remedy: 'Start PostgreSQL, and compare its address with DATABASE_URL.',
  check: async () => {
    const { rows } = await db.raw(`select current_setting('server_version') as version`);
    return { version: (rows[0] as { version: string }).version };
  },
});
