import { sqlMigration } from './sql-migration.js';

export const operations = sqlMigration(
  `
  -- Answers to POSTs that carried an Idempotency-Key.
  create table idempotency_keys (
    operation text not null,
    principal text not null,
    key text not null,
    body_hash text not null,
    answer jsonb not null,
    created_at timestamptz not null default now(),
    primary key (operation, principal, key)
  );
  create index idempotency_keys_created_at_idx on idempotency_keys (created_at);

  -- Events of all processes, kept for a while so that a listener can go on where it stopped.
  create table events (
    id bigint generated always as identity primary key,
    type text not null,
    data jsonb not null,
    at timestamptz not null default now()
  );
  create index events_at_idx on events (at);

  create table ledger_entries (
    seq bigint primary key,
    at timestamptz not null,
    key text not null unique,
    digest text not null,
    meta jsonb,
    prev_hash text not null,
    entry_hash text not null,
    receipt jsonb not null
  );
  create index ledger_entries_digest_idx on ledger_entries (digest);
  create function refuse_ledger_change() returns trigger language plpgsql as $$
  begin
    raise exception 'ledger_entries takes inserts alone';
  end $$;
  create trigger ledger_entries_insert_only before update or delete on ledger_entries
    for each statement execute function refuse_ledger_change();
  create trigger ledger_entries_no_truncate before truncate on ledger_entries
    for each statement execute function refuse_ledger_change();
  `,
  `drop table ledger_entries, events, idempotency_keys; drop function refuse_ledger_change;`,
);
