import type { Db } from '../../db/knex.js';
import type { BatchAnswer, BatchKey, BatchStore } from './stores.js';

/** The batches a flow handed in under a key, with the answer each got. */
export const createBatchRepository = (db: Db): BatchStore => ({
  async find({ groupId, attempt, key }: BatchKey) {
    const row = await db('batches').where({ group_id: groupId, attempt, key }).first();
    return row && { bodyHash: row.body_hash as string, answer: row.answer as BatchAnswer };
  },
  async insert({ groupId, attempt, key }: BatchKey, bodyHash: string, answer: BatchAnswer) {
    await db('batches').insert({
      group_id: groupId,
      attempt,
      key,
      body_hash: bodyHash,
      answer: JSON.stringify(answer),
    });
  },
});
