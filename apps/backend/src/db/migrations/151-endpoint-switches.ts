import { sqlMigration } from './sql-migration.js';

export const endpointSwitches = sqlMigration(
  `
  -- Areas of the API that were ever switched; all others are on.
  create table endpoint_switches (
    key text primary key,
    available boolean not null,
    updated_at timestamptz (3) not null,
    updated_by text not null
  );
  `,
  `drop table endpoint_switches;`,
);
