import type { Knex } from 'knex';

/** A migration in plain SQL: what runs is what stands there. */
export const sqlMigration = (up: string, down: string): Knex.Migration => ({
  up: async (knex) => {
    await knex.raw(up);
  },
  down: async (knex) => {
    await knex.raw(down);
  },
});
