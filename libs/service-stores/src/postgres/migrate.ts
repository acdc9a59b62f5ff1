import type { Knex } from 'knex';

/**
 * Runs the migrations that are due. The advisory lock lets one process do so at a time and, unlike
 * the migrator's own lock table, dies with its holder; so that table is cleared under it.
 */
export async function migrate(
  db: Knex,
  migrations: Record<string, Knex.Migration>,
  lock: number,
): Promise<void> {
  // A fixed list, because a scan of a folder does not survive bundling.
  const migrationSource: Knex.MigrationSource<string> = {
    getMigrations: async () => Object.keys(migrations),
    getMigrationName: (name) => name,
    getMigration: async (name) => migrations[name] as Knex.Migration,
  };
  const connection: unknown = await db.client.acquireConnection();
  try {
    await db.raw('select pg_advisory_lock(?)', [lock]).connection(connection);
    await db.migrate.forceFreeMigrationsLock({ migrationSource });
    await db.migrate.latest({ migrationSource });
    await db.raw('select pg_advisory_unlock(?)', [lock]).connection(connection);
  } finally {
    await db.client.releaseConnection(connection);
  }
}
