import { sqlMigration } from './sql-migration.js';

/** What has a time to live: sessions and counters, where no Redis keeps them. */
export const keyValues = sqlMigration(
  `
  create table key_values (
    key text primary key,
    value text not null,
    expires_at timestamptz not null
  );
  create index key_values_expires_at_idx on key_values (expires_at);
  `,
  `drop table key_values;`,
);
