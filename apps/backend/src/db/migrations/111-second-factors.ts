import { sqlMigration } from './sql-migration.js';

export const secondFactors = sqlMigration(
  `
  create table second_factors (
    user_id uuid primary key references users (id) on delete cascade,
    -- Sealed: the database alone makes no code.
    secret text not null,
    -- null until a first code was verified
    enabled_at timestamptz,
    -- The latest time step a code was taken for; none of it or before is taken again.
    last_step bigint not null default 0
  );
  create table recovery_codes (
    user_id uuid not null references second_factors (user_id) on delete cascade,
    position smallint not null,
    code_hash text not null,
    used_at timestamptz,
    primary key (user_id, position)
  );
  `,
  `drop table recovery_codes, second_factors;`,
);
