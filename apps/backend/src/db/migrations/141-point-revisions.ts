import { sqlMigration } from './sql-migration.js';

export const pointRevisions = sqlMigration(
  `
  alter table points
    -- A deleted point stays as a tombstone, so that its id and its history are not lost.
    add column origin text not null default 'computed'
      check (origin in ('computed', 'corrected', 'deleted')),
    add column reason text,
    add column changed_by text;

  -- What a point was before it was computed again, corrected or deleted.
  create table point_revisions (
    point_id uuid not null references points (id) on delete cascade,
    revision integer not null,
    origin text not null,
    reason text,
    changed_by text,
    objective text not null,
    result text not null,
    guarantee_value double precision,
    guarantee_result boolean,
    metrics jsonb not null,
    missing_metrics jsonb not null,
    group_id uuid not null,
    calculated_at timestamptz not null,
    primary key (point_id, revision)
  );

  -- A trigger, so that no writer of points can leave a revision out.
  create function keep_point_revision() returns trigger language plpgsql as $$
  begin
    insert into point_revisions (point_id, revision, origin, reason, changed_by, objective, result,
      guarantee_value, guarantee_result, metrics, missing_metrics, group_id, calculated_at)
    values (old.id, old.revision, old.origin, old.reason, old.changed_by, old.objective, old.result,
      old.guarantee_value, old.guarantee_result, old.metrics, old.missing_metrics, old.group_id,
      old.calculated_at);
    return new;
  end $$;
  create trigger points_keep_revision before update on points for each row
    when (old.revision is distinct from new.revision) execute function keep_point_revision();

  create function refuse_revision_change() returns trigger language plpgsql as $$
  begin
    raise exception 'point_revisions takes inserts alone';
  end $$;
  create trigger point_revisions_no_update before update on point_revisions
    for each statement execute function refuse_revision_change();

  create index slots_point_idx on slots (point_id) where point_id is not null;
  `,
  `
  drop index slots_point_idx;
  drop trigger points_keep_revision on points;
  drop table point_revisions;
  drop function keep_point_revision, refuse_revision_change;
  alter table points drop column origin, drop column reason, drop column changed_by;
  `,
);
