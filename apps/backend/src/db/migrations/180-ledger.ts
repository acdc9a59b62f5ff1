import { sqlMigration } from './sql-migration.js';

export const ledger = sqlMigration(
  `
  -- Signed heads as they were published. "head" is kept as it was signed.
  create table ledger_heads (
    n bigint generated always as identity primary key,
    head jsonb not null,
    published_at timestamptz not null default now()
  );
  create function refuse_head_change() returns trigger language plpgsql as $$
  begin
    raise exception 'ledger_heads takes inserts alone';
  end $$;
  create trigger ledger_heads_insert_only before update or delete on ledger_heads
    for each statement execute function refuse_head_change();
  create trigger ledger_heads_no_truncate before truncate on ledger_heads
    for each statement execute function refuse_head_change();

  -- Keys of the ledgers that gave receipts, so that they can be verified when the ledger is another.
  create table ledgers (
    id text primary key,
    public_key text not null,
    noted_at timestamptz not null default now()
  );

  -- Digests handed over to a ledger elsewhere, in the order they go.
  create table ledger_anchors (
    n bigint generated always as identity primary key,
    key text not null unique,
    digest text not null,
    meta jsonb,
    status text not null default 'pending' check (status in ('pending', 'confirmed', 'refused')),
    -- Did the ledger take it and promise a receipt?
    promised boolean not null default false,
    attempts integer not null default 0,
    next_at timestamptz not null default now(),
    detail text,
    ledger_id text,
    seq bigint,
    entry jsonb,
    receipt jsonb,
    created_at timestamptz not null default now(),
    settled_at timestamptz
  );
  create index ledger_anchors_waiting_idx on ledger_anchors (n)
    where status = 'pending' and not promised;
  create index ledger_anchors_promised_idx on ledger_anchors (next_at)
    where status = 'pending' and promised;
  create index ledger_anchors_entry_idx on ledger_anchors (ledger_id, seq)
    where status = 'confirmed';
  create index groups_sealed_idx on groups (control_id, period_from, id) where digest is not null;
  `,
  `
  drop index groups_sealed_idx;
  drop table ledger_anchors, ledgers, ledger_heads;
  drop function refuse_head_change;
  `,
);
