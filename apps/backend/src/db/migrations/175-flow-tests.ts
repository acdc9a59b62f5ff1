import { sqlMigration } from './sql-migration.js';

export const flowTests = sqlMigration(
  `
  -- Dry runs while they last: whichever process takes the results, the one that waits reads them here.
  create table flow_tests (
    id uuid primary key,
    flow_id text not null,
    computations jsonb not null default '[]',
    done boolean not null default false,
    error jsonb,
    created_at timestamptz not null
  );
  create index flow_tests_created_at_idx on flow_tests (created_at);
  `,
  `drop table flow_tests;`,
);
