import { sqlMigration } from './sql-migration.js';

export const rollups = sqlMigration(
  `
  alter table rollups
    add column scope jsonb not null default '{}',
    add column not_applicable integer not null default 0;

  -- The same by month, so that a year of a control is twelve rows.
  create table monthly_rollups (
    control_id uuid not null references controls (id) on delete cascade,
    scope_key text not null,
    month date not null,
    catalog_id uuid not null references catalogs (id) on delete cascade,
    scope jsonb not null,
    passed integer not null default 0,
    failed integer not null default 0,
    error integer not null default 0,
    missing integer not null default 0,
    not_applicable integer not null default 0,
    primary key (control_id, scope_key, month)
  );
  create index monthly_rollups_catalog_idx on monthly_rollups (catalog_id, month);

  -- All controls of a catalog together. A day is spread over eight rows, because a thousand
  -- controls that end in the same minute would otherwise wait for one row.
  create table catalog_rollups (
    catalog_id uuid not null references catalogs (id) on delete cascade,
    scope_key text not null,
    day date not null,
    shard smallint not null,
    scope jsonb not null,
    passed integer not null default 0,
    failed integer not null default 0,
    error integer not null default 0,
    missing integer not null default 0,
    not_applicable integer not null default 0,
    primary key (catalog_id, day, scope_key, shard)
  );
  create index catalog_rollups_day_idx on catalog_rollups (day);

  create function rollup_shard(control_id uuid) returns smallint language sql immutable as
    'select (get_byte(uuid_send(control_id), 15) % 8)::smallint';

  -- A slot counts on the day its period begins, in the time zone of its catalog. A trigger, so that
  -- whoever writes slots, in whatever transaction, counts them.
  create function count_slot() returns trigger language plpgsql as $$
  declare
    slot slots := case when tg_op = 'DELETE' then old else new end;
    before text := case when tg_op = 'INSERT' then '' else old.verdict end;
    after text := case when tg_op = 'DELETE' then '' else new.verdict end;
    the_day date;
    p integer := (after = 'passed')::int - (before = 'passed')::int;
    f integer := (after = 'failed')::int - (before = 'failed')::int;
    e integer := (after = 'error')::int - (before = 'error')::int;
    m integer := (after = 'missing')::int - (before = 'missing')::int;
    n integer := (after in ('not-applicable', 'excepted'))::int
      - (before in ('not-applicable', 'excepted'))::int;
  begin
    if p = 0 and f = 0 and e = 0 and m = 0 and n = 0 then return null; end if;
    select (slot.period_from at time zone time_zone)::date into the_day
      from catalogs where id = slot.catalog_id;
    if the_day is null then return null; end if;
    if tg_op = 'DELETE' then
      -- Counts may be gone already, with their catalog: nothing is counted below nothing.
      update rollups set passed = passed + p, failed = failed + f, error = error + e,
        missing = missing + m, not_applicable = not_applicable + n
        where control_id = slot.control_id and scope_key = slot.scope_key and day = the_day;
      update monthly_rollups set passed = passed + p, failed = failed + f, error = error + e,
        missing = missing + m, not_applicable = not_applicable + n
        where control_id = slot.control_id and scope_key = slot.scope_key
          and month = date_trunc('month', the_day)::date;
      update catalog_rollups set passed = passed + p, failed = failed + f, error = error + e,
        missing = missing + m, not_applicable = not_applicable + n
        where catalog_id = slot.catalog_id and scope_key = slot.scope_key and day = the_day
          and shard = rollup_shard(slot.control_id);
      return null;
    end if;
    insert into rollups as r (control_id, scope_key, day, catalog_id, scope, passed, failed, error,
      missing, not_applicable)
    values (slot.control_id, slot.scope_key, the_day, slot.catalog_id, slot.scope, p, f, e, m, n)
    on conflict (control_id, scope_key, day) do update set passed = r.passed + excluded.passed,
      failed = r.failed + excluded.failed, error = r.error + excluded.error,
      missing = r.missing + excluded.missing,
      not_applicable = r.not_applicable + excluded.not_applicable;
    insert into monthly_rollups as r (control_id, scope_key, month, catalog_id, scope, passed, failed,
      error, missing, not_applicable)
    values (slot.control_id, slot.scope_key, date_trunc('month', the_day), slot.catalog_id,
      slot.scope, p, f, e, m, n)
    on conflict (control_id, scope_key, month) do update set passed = r.passed + excluded.passed,
      failed = r.failed + excluded.failed, error = r.error + excluded.error,
      missing = r.missing + excluded.missing,
      not_applicable = r.not_applicable + excluded.not_applicable;
    insert into catalog_rollups as r (catalog_id, scope_key, day, shard, scope, passed, failed, error,
      missing, not_applicable)
    values (slot.catalog_id, slot.scope_key, the_day, rollup_shard(slot.control_id), slot.scope,
      p, f, e, m, n)
    on conflict (catalog_id, day, scope_key, shard) do update set passed = r.passed + excluded.passed,
      failed = r.failed + excluded.failed, error = r.error + excluded.error,
      missing = r.missing + excluded.missing,
      not_applicable = r.not_applicable + excluded.not_applicable;
    return null;
  end $$;
  create trigger slots_count after insert or update of verdict or delete on slots
    for each row execute function count_slot();

  -- Counts anew from the slots, of one catalog or of all, while nobody writes slots.
  create function rebuild_rollups(of_catalog uuid default null) returns void language plpgsql as $$
  begin
    lock table slots in share row exclusive mode;
    delete from rollups where of_catalog is null or catalog_id = of_catalog;
    delete from monthly_rollups where of_catalog is null or catalog_id = of_catalog;
    delete from catalog_rollups where of_catalog is null or catalog_id = of_catalog;
    insert into rollups (control_id, scope_key, day, catalog_id, scope, passed, failed, error,
      missing, not_applicable)
    select s.control_id, s.scope_key, (s.period_from at time zone k.time_zone)::date, s.catalog_id,
      (array_agg(s.scope))[1],
      count(*) filter (where s.verdict = 'passed'), count(*) filter (where s.verdict = 'failed'),
      count(*) filter (where s.verdict = 'error'), count(*) filter (where s.verdict = 'missing'),
      count(*) filter (where s.verdict in ('not-applicable', 'excepted'))
    from slots s join catalogs k on k.id = s.catalog_id
    where of_catalog is null or s.catalog_id = of_catalog
    group by 1, 2, 3, 4;
    insert into monthly_rollups (control_id, scope_key, month, catalog_id, scope, passed, failed,
      error, missing, not_applicable)
    select control_id, scope_key, date_trunc('month', day)::date, catalog_id, (array_agg(scope))[1],
      sum(passed), sum(failed), sum(error), sum(missing), sum(not_applicable)
    from rollups where of_catalog is null or catalog_id = of_catalog group by 1, 2, 3, 4;
    insert into catalog_rollups (catalog_id, scope_key, day, shard, scope, passed, failed, error,
      missing, not_applicable)
    select catalog_id, scope_key, day, rollup_shard(control_id), (array_agg(scope))[1],
      sum(passed), sum(failed), sum(error), sum(missing), sum(not_applicable)
    from rollups where of_catalog is null or catalog_id = of_catalog group by 1, 2, 3, 4;
  end $$;
  select rebuild_rollups();
  `,
  `
  drop trigger slots_count on slots;
  drop function rebuild_rollups, count_slot;
  drop table monthly_rollups, catalog_rollups;
  drop function rollup_shard;
  alter table rollups drop column scope, drop column not_applicable;
  `,
);
