import { createHash } from 'node:crypto';
import { inTransaction, type Db } from '../db/knex.js';
import { conflict } from '../errors/index.js';

interface CallKey {
  operation: string;
  principal: string;
  key: string | undefined;
}

/**
 * Does work once per key: the same key with the same body gets the first answer again. Work and
 * answer are one transaction, so a crash leaves either both or none.
 * (draft-ietf-httpapi-idempotency-key-header: a key that comes with another body is an error.)
 */
export const createIdempotency = (db: Db) => ({
  once<T extends object>(
    { operation, principal, key }: CallKey,
    body: unknown,
    work: (db: Db) => Promise<T>,
  ): Promise<T> {
    return inTransaction(db, async (trx) => {
      if (key === undefined) return work(trx);
      const bodyHash = createHash('sha256')
        .update(JSON.stringify(body ?? null))
        .digest('hex');
      const row = { operation, principal, key };
      // A second call with the key waits here until the first one's answer is there.
      await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 1))', [
        `${operation} ${principal} ${key}`,
      ]);
      const known = await trx('idempotency_keys').where(row).first();
      if (known && known.body_hash !== bodyHash)
        throw conflict(
          'idempotency-key-reused',
          `The Idempotency-Key ${key} came with another body before. Use a new key for new work.`,
        );
      if (known) return known.answer as T;
      const answer = await work(trx);
      await trx('idempotency_keys').insert({
        ...row,
        body_hash: bodyHash,
        answer: JSON.stringify(answer),
      });
      return answer;
    });
  },
});
export type Idempotency = ReturnType<typeof createIdempotency>;
