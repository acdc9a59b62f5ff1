import type { Knex } from 'knex';
import { scopeTags } from '../scope-tags.js';

/**
 * Documents are `json`, not `jsonb`: `jsonb` sorts keys, and the order of `with` is the order of
 * evidences; nor does it hold U+0000, which an evidence may.
 */
export const MIGRATIONS: Record<string, Knex.Migration> = {
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
  '002-metric-states': {
    up: async (db) => {
      // last_value beside the records, because a record may hold U+0000, which json operators refuse.
      await db.raw(`
        alter table states
          add column time_window json,
          add column scope_tags text[] not null default '{}',
          add column last_value double precision,
          add column expires_at timestamptz`);
      await db.raw('create index states_agreement_key on states (agreement_id, key)');
      await db.raw(
        'create index states_expiry on states (expires_at) where expires_at is not null',
      );
      await tagScopes(db);
    },
    down: async (db) => {
      await db.raw('drop index states_agreement_key');
      await db.raw(
        'alter table states drop column time_window, drop column scope_tags, drop column last_value, drop column expires_at',
      );
    },
  },
  '003-templates-bills-overrides': {
    up: async (db) => {
      await db.raw(
        'create table templates (id text primary key collate "C", document json not null)',
      );
      await db.raw(`
        create table bills (
          agreement_id text not null,
          period_from text not null collate "C",
          closed boolean not null,
          document json not null,
          primary key (agreement_id, period_from)
        )`);
      await db.raw(`
        create table overrides (
          key text primary key,
          agreement_id text not null,
          guarantee_id text not null collate "C",
          period_from text not null collate "C",
          document json not null
        )`);
      await db.raw(
        'create index overrides_agreement on overrides (agreement_id, guarantee_id, period_from, key)',
      );
    },
    down: async (db) => {
      for (const table of ['overrides', 'bills', 'templates']) await db.raw(`drop table ${table}`);
    },
  },
};

const PAGE = 1000;

/** Gives the states of earlier versions the tags by which scopes are found. */
async function tagScopes(db: Knex): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db<{ key: string; scope: Record<string, unknown> }>('states')
      .select('key', 'scope')
      .where('key', '>', after)
      .orderBy('key')
      .limit(PAGE);
    for (const { key, scope } of rows)
      await db('states')
        .where({ key })
        .update({ scope_tags: scopeTags(scope) });
    const last = rows.at(-1);
    if (!last) return;
    after = last.key;
  }
}
