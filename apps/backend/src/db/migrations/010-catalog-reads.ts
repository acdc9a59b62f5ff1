import { sqlMigration } from './sql-migration.js';

export const catalogReads = sqlMigration(
  `
  -- The zones in use, to know the current period in each.
  create index catalogs_time_zone_idx on catalogs (time_zone);
  create index controls_catalog_name_idx on controls (catalog_id, name, id);
  create index controls_catalog_created_at_idx on controls (catalog_id, created_at, id);
  -- In milliseconds, as cursors carry it: a finer one would be skipped between two pages.
  alter table catalogs alter column created_at type timestamptz (3);
  alter table controls alter column created_at type timestamptz (3);
  -- Calendars: all scopes of a control in a range of periods.
  create index slots_control_period_idx on slots (control_id, period_from);
  `,
  `
  drop index catalogs_time_zone_idx, controls_catalog_name_idx, controls_catalog_created_at_idx,
    slots_control_period_idx;
  alter table catalogs alter column created_at type timestamptz;
  alter table controls alter column created_at type timestamptz;
  `,
);
