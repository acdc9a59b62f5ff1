import { sqlMigration } from './sql-migration.js';

export const grafana = sqlMigration(
  `
  -- The token of our service account in each Grafana, sealed.
  create table grafana_accounts (
    url text primary key,
    sealed_token text not null,
    updated_at timestamptz not null default now()
  );

  -- Panels that show a control, with what is needed to show them while Grafana is away.
  create table control_panels (
    id uuid primary key,
    control_id uuid not null references controls (id) on delete cascade,
    dashboard_uid text not null,
    dashboard_title text not null,
    panel_id integer not null,
    title text not null,
    type text not null,
    created_at timestamptz (3) not null default now(),
    unique (control_id, dashboard_uid, panel_id)
  );
  create index control_panels_control_idx on control_panels (control_id, created_at, id);
  `,
  `drop table control_panels, grafana_accounts;`,
);
