import { sqlMigration } from './sql-migration.js';

export const points = sqlMigration(
  `
  create table points (
    id uuid primary key,
    catalog_id uuid not null references catalogs (id),
    control_id uuid not null references controls (id),
    agreement_id text not null,
    guarantee_id text not null,
    objective text not null,
    scope jsonb not null,
    scope_key text not null,
    period_from timestamptz not null,
    period_to timestamptz not null,
    result text not null check (result in ('passed', 'failed', 'missing')),
    guarantee_value double precision,
    guarantee_result boolean,
    metrics jsonb not null,
    missing_metrics jsonb not null default '[]',
    group_id uuid not null references groups (id),
    revision integer not null default 1,
    calculated_at timestamptz not null,
    unique (agreement_id, guarantee_id, scope_key, period_from, period_to)
  );
  create index points_all_idx on points (period_from desc, id desc);
  create index points_control_idx on points (control_id, period_from desc, id desc);
  create index points_catalog_idx on points (catalog_id, period_from desc, id desc);
  create index points_agreement_idx on points (agreement_id, period_from desc, id desc);
  create index points_group_idx on points (group_id);
  create index points_scope_idx on points using gin (scope);

  -- What control x scope x period came to, by its latest run.
  create table slots (
    control_id uuid not null references controls (id),
    scope_key text not null,
    period_from timestamptz not null,
    period_to timestamptz not null,
    catalog_id uuid not null references catalogs (id),
    scope jsonb not null,
    verdict text not null
      check (verdict in ('passed', 'failed', 'error', 'missing', 'not-applicable', 'excepted')),
    value double precision,
    reason text,
    group_id uuid not null references groups (id),
    point_id uuid references points (id),
    updated_at timestamptz not null default now(),
    primary key (control_id, scope_key, period_from)
  );
  create index slots_catalog_idx on slots (catalog_id, period_from);
  create index slots_period_idx on slots (period_from);

  -- Slots by day in the catalog's time zone, for trends.
  create table rollups (
    control_id uuid not null references controls (id),
    scope_key text not null,
    day date not null,
    catalog_id uuid not null references catalogs (id),
    passed integer not null default 0,
    failed integer not null default 0,
    error integer not null default 0,
    missing integer not null default 0,
    primary key (control_id, scope_key, day)
  );
  create index rollups_day_idx on rollups (day);
  create index rollups_catalog_day_idx on rollups (catalog_id, day);
  `,
  `drop table rollups, slots, points;`,
);
