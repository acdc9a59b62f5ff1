import type { Db } from '../../db/knex.js';
import type { LinkRepository } from './ports.js';
import type { LinkHolder } from './user.js';

const USABLE = `u.id = l.user_id and not u.disabled
  and l.token_hash = ? and l.purpose = ? and l.expires_at > ?`;
const HOLDER = `u.id as "userId", u.username, u.locale, l.expires_at as "expiresAt"`;

export function createLinkRepository(db: Db): LinkRepository {
  const one = async (sql: string, bindings: (string | Date)[]): Promise<LinkHolder | undefined> =>
    (await db.raw(sql, bindings)).rows[0];
  return {
    async put({ userId, purpose, tokenHash, expiresAt }) {
      await db('user_links')
        .insert({ user_id: userId, purpose, token_hash: tokenHash, expires_at: expiresAt })
        .onConflict('user_id')
        .merge();
    },
    find: (tokenHash, purpose, now) =>
      one(`select ${HOLDER} from user_links l, users u where ${USABLE}`, [tokenHash, purpose, now]),
    take: (tokenHash, purpose, now) =>
      one(`delete from user_links l using users u where ${USABLE} returning ${HOLDER}`, [
        tokenHash,
        purpose,
        now,
      ]),
  };
}
