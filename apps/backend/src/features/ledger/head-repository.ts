import type { SignedHead } from '@status/evidence';
import type { Db } from '../../db/knex.js';
import type { HeadStore } from './ports.js';

export const createHeadRepository = (db: Db): HeadStore => ({
  async insert(head) {
    await db('ledger_heads').insert({ head: JSON.stringify(head) });
  },
  async list(before, limit) {
    const query = db<{ n: number; head: SignedHead }>('ledger_heads')
      .orderBy('n', 'desc')
      .limit(limit);
    if (before !== undefined) void query.where('n', '<', before);
    return query.select('n', 'head');
  },
});
