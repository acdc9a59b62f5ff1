import { sqlMigration } from './sql-migration.js';

export const catalogs = sqlMigration(
  `
  create table catalogs (
    id uuid primary key,
    name text not null,
    description text,
    framework text,
    framework_version text,
    start_date date not null,
    end_date date,
    time_zone text not null,
    status text not null check (status in ('draft', 'finalized')),
    agreement_id text not null unique,
    revision integer not null default 1,
    created_by text not null,
    finalized_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (end_date is null or end_date >= start_date)
  );
  create unique index catalogs_name_key on catalogs (lower(name), coalesce(framework_version, ''));
  create index catalogs_created_at_idx on catalogs (created_at, id);
  create index catalogs_name_idx on catalogs (name, id);

  create table controls (
    id uuid primary key,
    catalog_id uuid not null references catalogs (id),
    name text not null,
    description text,
    type text not null,
    severity text not null check (severity in ('low', 'medium', 'high', 'critical')),
    period text not null check (period in ('hourly', 'daily', 'weekly', 'monthly', 'yearly')),
    start_date date not null,
    end_date date,
    flow_id text,
    params jsonb not null default '{}',
    operator text not null check (operator in ('>=', '>', '<=', '<', '==', '!=')),
    threshold double precision not null,
    evidence_type text,
    guarantee_id text not null,
    metric_id text not null,
    status text not null check (status in ('draft', 'finalized')),
    revision integer not null default 1,
    created_by text not null,
    finalized_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (catalog_id, guarantee_id),
    check (end_date is null or end_date >= start_date)
  );
  create unique index controls_name_key on controls (catalog_id, lower(name));
  create index controls_name_idx on controls (name, id);
  create index controls_created_at_idx on controls (created_at, id);
  create index controls_flow_id_idx on controls (flow_id);

  create table scopes (
    id uuid primary key,
    name text not null,
    description text,
    type text not null check (type in ('string', 'number', 'boolean', 'select')),
    "default" text,
    "values" jsonb not null default '[]',
    created_at timestamptz not null default now()
  );
  create unique index scopes_name_key on scopes (lower(name));
  create index scopes_name_idx on scopes (name, id);

  -- scope_key is the canonical JSON of scopes: equal scopes have equal keys.
  create table scope_sets (
    id uuid primary key,
    control_id uuid not null references controls (id) on delete cascade,
    scopes jsonb not null,
    scope_key text not null,
    created_at timestamptz not null default now(),
    unique (control_id, scope_key)
  );
  create index scope_sets_control_id_idx on scope_sets (control_id, id);
  create index scope_sets_scopes_idx on scope_sets using gin (scopes);

  create table schedules (
    control_id uuid primary key references controls (id) on delete cascade,
    enabled boolean not null,
    cron text,
    time_zone text,
    target text not null default 'current' check (target in ('current', 'previous')),
    start_date date,
    end_date date,
    next_run_at timestamptz,
    last_run_at timestamptz
  );
  create index schedules_due_idx on schedules (next_run_at) where enabled;
  `,
  `drop table schedules, scope_sets, scopes, controls, catalogs;`,
);
