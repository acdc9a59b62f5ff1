import { sqlMigration } from './sql-migration.js';

export const pointResults = sqlMigration(
  `
  -- What did not pass is rare: looking for it must not read what did.
  create index points_unmet_idx on points (result, period_from desc, id desc)
    where result <> 'passed';
  `,
  `drop index points_unmet_idx;`,
);
