import type { Knex } from 'knex';

/**
 * Documents are `json`, not `jsonb`: `jsonb` sorts keys, and the order of `with` is the order of
 * evidences; nor does it hold U+0000, which an evidence may.
 */
const MIGRATIONS: Record<string, Knex.Migration> = {
  '001-agreements-and-states': {
    up: async (db) => {
      await db.raw(`
        create table agreements (
          id text primary key collate "C",
          version bigint not null,
          document json not null,
          created_at timestamptz not null default now(),
          updated_at timestamptz not null default now()
        )`);
      await db.raw(`
        create table states (
          key text primary key,
          agreement_id text not null,
          state_type text not null,
          id text not null,
          scope json not null,
          period json not null,
          fingerprint text not null,
          records json[] not null,
          updated_at timestamptz not null default now()
        )`);
      await db.raw('create index states_agreement on states (agreement_id, id)');
    },
    down: async (db) => {
      await db.raw('drop table states');
      await db.raw('drop table agreements');
    },
  },
};

/** A fixed list, because a scan of a folder does not survive bundling. */
export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(MIGRATIONS),
  getMigrationName: (name) => name,
  getMigration: async (name) => MIGRATIONS[name] as Knex.Migration,
};
