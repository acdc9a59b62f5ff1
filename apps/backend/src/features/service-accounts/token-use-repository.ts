import type { Db } from '../../db/knex.js';
import type { TokenUse, TokenUses } from './ports.js';

interface Row {
  token_id: string;
  last_used_at: Date | null;
  id: string;
  name: string;
  role: TokenUse['account']['role'];
  scopes: string[];
  owner_id: string;
  username: string;
  authority: string;
}

const VALID = `
  from service_tokens t
  join service_accounts a on a.id = t.account_id and not a.disabled
  join users u on u.id = a.owner_id and not u.disabled
  where (t.expires_at is null or t.expires_at > ?)`;

const FIND = `
  select t.id as token_id, t.last_used_at, a.id, a.name, a.role, a.scopes,
    u.id as owner_id, u.username, u.authority ${VALID} and t.token_hash = ?`;

export const createTokenUses = (db: Db): TokenUses => ({
  async find(hash, now) {
    const row: Row | undefined = (await db.raw(FIND, [now, hash])).rows[0];
    if (!row) return undefined;
    return {
      tokenId: row.token_id,
      lastUsedAt: row.last_used_at,
      account: { id: row.id, name: row.name, role: row.role, scopes: row.scopes },
      owner: { id: row.owner_id, username: row.username, authority: row.authority },
    };
  },
  isActive: async (tokenId, now) =>
    (await db.raw(`select 1 ${VALID} and t.id = ?`, [now, tokenId])).rows.length > 0,
  async recordUse(tokenId, now) {
    // The condition again: of many calls at once, one writes.
    await db('service_tokens')
      .where('id', tokenId)
      .where((query) =>
        query
          .whereNull('last_used_at')
          .orWhere('last_used_at', '<=', new Date(now.getTime() - 60_000)),
      )
      .update({ last_used_at: now });
  },
});
