import type { Db } from '../../db/knex.js';
import type { BelongingsRepository } from './ports.js';

/** Columns that name who answers for an object: another user can. */
const TRANSFERRED = ['catalogs.owner_id', 'controls.owner_id'];
/** What is of one person alone, and credentials that nobody would answer for. */
const DELETED = [
  'service_accounts.owner_id',
  'threads.owner_id',
  'assistant_usage.user_id',
  'github_links.user_id',
  'github_connections.user_id',
];
/** What goes with the user's own row, and who made something: that stays true. */
const LEFT = [
  'user_links.user_id',
  'second_factors.user_id',
  'recovery_codes.user_id',
  'assistants.created_by',
];

/** Every column that refers to a user, by what a deletion does to it. */
export const BELONGINGS = { TRANSFERRED, DELETED, LEFT };

/** The row of a deleted user stays, so no foreign key does this. */
export const createBelongingsRepository = (db: Db): BelongingsRepository => ({
  async handOver(userId, successorId) {
    for (const [table, column] of TRANSFERRED.map(split))
      await db(table)
        .where(column, userId)
        .update(column, successorId ?? null);
    for (const [table, column] of DELETED.map(split))
      await db(table).where(column, userId).delete();
  },
});

const split = (reference: string) => reference.split('.') as [table: string, column: string];
