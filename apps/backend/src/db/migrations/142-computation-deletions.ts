import { sqlMigration } from './sql-migration.js';

export const computationDeletions = sqlMigration(
  `
  alter table jobs add column done integer not null default 0;

  alter table groups add column pruned_at timestamptz;
  -- What a deletion of computations finds.
  create index groups_stored_idx on groups (period_to, id)
    where received > 0 and pruned_at is null and status in ('done', 'failed', 'timed-out');
  create index groups_stored_control_idx on groups (control_id, period_to, id)
    where received > 0 and pruned_at is null and status in ('done', 'failed', 'timed-out');
  -- Computations of a control are found by scope through its runs, which are few.
  create index groups_control_period_idx on groups (control_id, period_from desc);

  -- What stays of a run whose computations and evidences were deleted: enough to show that its
  -- sealed digest was theirs, and that whoever kept a copy kept the right one.
  create table pruned_groups (
    group_id uuid primary key references groups (id) on delete cascade,
    pruned_at timestamptz not null,
    pruned_by text not null,
    computations integer not null,
    -- In posting order.
    digests text[] not null,
    evidence_heads text[] not null
  );
  `,
  `
  drop table pruned_groups;
  drop index groups_control_period_idx, groups_stored_control_idx, groups_stored_idx;
  alter table groups drop column pruned_at;
  alter table jobs drop column done;
  `,
);
