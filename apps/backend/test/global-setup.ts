import { createDatabase, startTemporaryPostgres } from '@status/local-postgres';
import type { TestProject } from 'vitest/node';
import { createDb } from '../src/db/knex.js';
import { migrate } from '../src/db/migrate.js';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run; test files clone the migrated template. */
export default async function setup(project: TestProject) {
  const server = await startTemporaryPostgres();
  await createDatabase(server.url('postgres'), 'template_status');
  const db = createDb(server.url('template_status'));
  await migrate(db);
  await db.destroy();
  project.provide('postgresUrl', server.url('postgres'));
  return () => server.stop();
}
