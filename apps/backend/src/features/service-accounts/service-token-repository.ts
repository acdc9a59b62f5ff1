import type { Db } from '../../db/knex.js';
import type { ServiceTokenRepository } from './ports.js';
import type { ServiceToken } from './service-account.js';

const TABLE = 'service_tokens';
const COLUMNS = [
  'id',
  'account_id',
  'name',
  'prefix',
  'created_at',
  'expires_at',
  'last_used_at',
] as const;

interface Row {
  id: string;
  account_id: string;
  name: string;
  prefix: string;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
}

export const createServiceTokenRepository = (db: Db): ServiceTokenRepository => ({
  async list(accountId, before, limit) {
    const rows: Row[] = await db(TABLE)
      .where('account_id', accountId)
      .modify((query) => void (before !== undefined && query.where('id', '<', before)))
      .orderBy('id', 'desc')
      .limit(limit)
      .select(COLUMNS);
    return rows.map(toToken);
  },
  async countOf(accountId) {
    const [row] = await db(TABLE).where('account_id', accountId).count({ count: '*' });
    return Number(row?.['count']);
  },
  async insert(token, hash) {
    await db(TABLE).insert({
      id: token.id,
      account_id: token.accountId,
      name: token.name,
      prefix: token.prefix,
      token_hash: hash,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    });
  },
  delete: async (accountId, tokenId) =>
    (await db(TABLE).where({ account_id: accountId, id: tokenId }).delete()) > 0,
});

const toToken = (row: Row): ServiceToken => ({
  id: row.id,
  accountId: row.account_id,
  name: row.name,
  prefix: row.prefix,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
});
