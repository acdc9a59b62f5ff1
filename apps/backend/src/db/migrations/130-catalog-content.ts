import { sqlMigration } from './sql-migration.js';

export const catalogContent = sqlMigration(
  `
  alter table catalogs
    add column family_id uuid,
    add column previous_id uuid references catalogs (id),
    add column owner_id uuid references users (id) on delete set null,
    add column tags jsonb not null default '[]',
    add column deleted_at timestamptz;
  comment on column catalogs.family_id is 'First version of the catalog; null: this is it';
  alter table controls
    add column code text,
    add column control_group text,
    add column statement text,
    add column guidance text,
    add column position integer not null default 0,
    add column owner_id uuid references users (id) on delete set null,
    add column tags jsonb not null default '[]',
    add column deleted_at timestamptz;

  -- What is deleted gives its name free.
  drop index catalogs_name_key;
  create unique index catalogs_name_key on catalogs (lower(name), coalesce(framework_version, ''))
    where deleted_at is null;
  drop index catalogs_created_at_idx, catalogs_name_idx;
  create index catalogs_created_at_idx on catalogs (created_at, id) where deleted_at is null;
  create index catalogs_name_idx on catalogs (name, id) where deleted_at is null;
  drop index controls_name_key;
  create unique index controls_name_key on controls (catalog_id, lower(name))
    where deleted_at is null;
  create unique index controls_code_key on controls (catalog_id, lower(code))
    where deleted_at is null and code is not null;
  create index controls_catalog_position_idx on controls (catalog_id, position, id);
  create index controls_owner_idx on controls (owner_id) where owner_id is not null;
  create index catalogs_family_idx on catalogs (family_id) where family_id is not null;

  -- What a document said that no column holds; in tables of their own, as lists do not need it.
  create table catalog_sources (
    catalog_id uuid primary key references catalogs (id) on delete cascade,
    source jsonb not null
  );
  create table control_sources (
    control_id uuid primary key references controls (id) on delete cascade,
    source jsonb not null
  );
  `,
  `
  drop table catalog_sources, control_sources;
  drop index catalogs_created_at_idx, catalogs_name_idx;
  create index catalogs_created_at_idx on catalogs (created_at, id);
  create index catalogs_name_idx on catalogs (name, id);
  drop index catalogs_name_key, controls_name_key, controls_code_key,
    controls_catalog_position_idx, controls_owner_idx, catalogs_family_idx;
  delete from controls where deleted_at is not null;
  alter table controls drop column code, drop column control_group, drop column statement,
    drop column guidance, drop column position, drop column owner_id, drop column tags,
    drop column deleted_at;
  alter table catalogs drop column family_id, drop column previous_id, drop column owner_id,
    drop column tags, drop column deleted_at;
  create unique index catalogs_name_key on catalogs (lower(name), coalesce(framework_version, ''));
  create unique index controls_name_key on controls (catalog_id, lower(name));
  `,
);
