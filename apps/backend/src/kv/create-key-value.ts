import type { KeyValue } from './key-value.js';
import { createPgKeyValue, type PgOptions } from './pg-key-value.js';
import { connectRedis } from './redis-key-value.js';

/**
 * Redis where the operator has one, else PostgreSQL: memory would sign everybody out at each start,
 * and count for one backend of several.
 */
export const openKeyValue = (
  redisUrl: string | undefined,
  { db, databaseUrl, log }: PgOptions,
): Promise<KeyValue> =>
  redisUrl === undefined
    ? Promise.resolve(createPgKeyValue({ db, databaseUrl, log }))
    : connectRedis({ url: redisUrl, log });
