import { sqlMigration } from './sql-migration.js';

export const computations = sqlMigration(
  `
  create table jobs (
    id uuid primary key,
    type text not null,
    status text not null check (status in ('queued', 'running', 'done', 'failed')),
    total integer not null default 0,
    result jsonb,
    error text,
    input jsonb not null,
    created_by text not null,
    created_at timestamptz not null default now(),
    finished_at timestamptz
  );
  create index jobs_open_idx on jobs (created_at) where status in ('queued', 'running');

  -- A computation group: one run of a control for one scope set and period.
  create table groups (
    id uuid primary key,
    control_id uuid not null references controls (id),
    catalog_id uuid not null references catalogs (id),
    scope_set_id uuid references scope_sets (id) on delete set null,
    job_id uuid references jobs (id),
    scope jsonb not null,
    scope_key text not null,
    period_from timestamptz not null,
    period_to timestamptz not null,
    status text not null
      check (status in ('queued', 'running', 'evaluating', 'done', 'failed', 'timed-out')),
    "trigger" text not null check ("trigger" in ('manual', 'schedule', 'registry', 'calculation')),
    attempt integer not null default 0,
    flow_id text not null,
    flow_name text not null default '',
    flow_url text not null default '',
    flow_version text,
    params jsonb not null,
    received integer not null default 0,
    evidences integer not null default 0,
    evidences_passed integer not null default 0,
    value double precision,
    verdict text,
    point_id uuid,
    digest text,
    receipt jsonb,
    error jsonb,
    created_by text not null,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    deadline_at timestamptz,
    -- Until then its owner is expected to report; afterwards it is taken over.
    lease_until timestamptz,
    check (period_to > period_from)
  );
  create index groups_control_idx on groups (control_id, id desc);
  create index groups_catalog_idx on groups (catalog_id, id desc);
  create index groups_slot_idx on groups (control_id, scope_key, period_from, id desc);
  create index groups_status_idx on groups (status, id desc);
  create index groups_open_idx on groups (lease_until)
    where status in ('queued', 'running', 'evaluating');
  create index groups_job_idx on groups (job_id) where job_id is not null;
  create index groups_scope_set_idx on groups (scope_set_id) where scope_set_id is not null;

  -- Every batch a flow handed in, so that the same one counts once.
  create table batches (
    group_id uuid not null references groups (id) on delete cascade,
    attempt integer not null,
    key text not null,
    body_hash text not null,
    answer jsonb not null,
    created_at timestamptz not null default now(),
    primary key (group_id, attempt, key)
  );

  -- Partitioned by month of the period; partitions are made when first needed.
  create table computations (
    id uuid not null,
    period_from timestamptz not null,
    period_to timestamptz not null,
    group_id uuid not null references groups (id),
    control_id uuid not null,
    catalog_id uuid not null,
    ordinal integer not null,
    scope jsonb not null,
    value boolean not null,
    evidence_count integer not null,
    passed_count integer not null,
    evidence_head text not null,
    digest text not null,
    created_at timestamptz not null default now(),
    primary key (period_from, id)
  ) partition by range (period_from);
  create unique index computations_group_idx on computations (period_from, group_id, ordinal);
  create index computations_control_idx on computations (control_id, period_from desc, id desc);
  create index computations_catalog_idx on computations (catalog_id, period_from desc, id desc);
  -- Failures are what people look for, and are rare: their own small indexes.
  create index computations_control_failed_idx
    on computations (control_id, period_from desc, id desc) where not value;
  create index computations_catalog_failed_idx
    on computations (catalog_id, period_from desc, id desc) where not value;

  create table evidences (
    period_from timestamptz not null,
    group_id uuid not null,
    ordinal integer not null,
    seq integer not null,
    computation_id uuid not null,
    id uuid not null,
    key text not null,
    value jsonb,
    value_hash text,
    preview text,
    result boolean not null,
    at timestamptz not null,
    "from" timestamptz,
    "to" timestamptz,
    source jsonb,
    prev_hash text not null,
    hash text not null,
    primary key (period_from, group_id, ordinal, seq),
    foreign key (period_from, computation_id) references computations (period_from, id)
      on delete cascade
  ) partition by range (period_from);
  create index evidences_computation_idx on evidences (period_from, computation_id);
  `,
  `drop table evidences, computations, batches, groups, jobs;`,
);
