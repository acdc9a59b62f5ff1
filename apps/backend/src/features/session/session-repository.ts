import type { Db } from '../../db/knex.js';
import type { SessionRepository } from './session.js';
import { rowToUser, USER_COLUMNS, type UserRow } from './user-repository.js';

const TABLE = 'sessions';
const TOKENS = 'refresh_tokens';
const PURGED_AT_ONCE = 100;

interface TokenRow extends UserRow {
  session_id: string;
  session_created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  used_at: Date | null;
}

export function createSessionRepository(db: Db): SessionRepository {
  return {
    async open({ id, userId, createdAt, expiresAt }, { address, userAgent }, tokenHash) {
      // One statement: a session is never there without its token.
      await db.raw(
        `with opened as (
           insert into sessions (id, user_id, created_at, expires_at, user_agent, address)
           values (?, ?, ?, ?, ?, ?) returning id, created_at)
         insert into refresh_tokens (token_hash, session_id, issued_at)
         select ?, opened.id, opened.created_at from opened`,
        [id, userId, createdAt, expiresAt, userAgent?.slice(0, 400) ?? null, address, tokenHash],
      );
    },
    async findByToken(tokenHash) {
      const row: TokenRow | undefined = await db(TOKENS)
        .join(TABLE, 'sessions.id', 'refresh_tokens.session_id')
        .join('users', 'users.id', 'sessions.user_id')
        .where('refresh_tokens.token_hash', tokenHash)
        .forUpdate('sessions')
        .first([
          ...USER_COLUMNS,
          'sessions.id as session_id',
          'sessions.created_at as session_created_at',
          'sessions.expires_at',
          'sessions.revoked_at',
          'refresh_tokens.used_at',
        ]);
      if (!row) return undefined;
      return {
        session: {
          id: row.session_id,
          userId: row.id,
          createdAt: row.session_created_at,
          expiresAt: row.expires_at,
          revokedAt: row.revoked_at,
        },
        token: { usedAt: row.used_at },
        user: rowToUser(row),
        disabled: row.disabled,
      };
    },
    async rotate({ sessionId, usedHash, nextHash, now, expiresAt }) {
      await db(TOKENS)
        .where('refresh_tokens.token_hash', usedHash)
        .whereNull('refresh_tokens.used_at')
        .update({ used_at: now });
      await db(TOKENS).insert({ token_hash: nextHash, session_id: sessionId, issued_at: now });
      await db(TABLE).where('sessions.id', sessionId).update({ expires_at: expiresAt });
    },
    async end(sessionId, why, now) {
      await db(TABLE)
        .where('sessions.id', sessionId)
        .whereNull('sessions.revoked_at')
        .update({ revoked_at: now, revoked_why: why });
    },
    async list(userId, now) {
      const rows = await db(TABLE)
        .where('sessions.user_id', userId)
        .whereNull('sessions.revoked_at')
        .where('sessions.expires_at', '>', now)
        .orderBy('sessions.created_at', 'desc')
        .select(['id', 'created_at', 'address', 'user_agent']);
      return rows.map(({ id, created_at, address, user_agent }) => ({
        id,
        createdAt: created_at,
        lastSeenAt: created_at,
        address: address ?? '',
        userAgent: user_agent,
      }));
    },
    async isActive(sessionId, now) {
      const row = await db(TABLE)
        .join('users', 'users.id', 'sessions.user_id')
        .where('sessions.id', sessionId)
        .whereNull('sessions.revoked_at')
        .where('sessions.expires_at', '>', now)
        .where('users.disabled', false)
        .first('sessions.id');
      return row !== undefined;
    },
    async purge(now) {
      const ended = db(TABLE)
        .select('sessions.id')
        .where('sessions.expires_at', '<', now)
        .orderBy('sessions.expires_at')
        .limit(PURGED_AT_ONCE);
      await db(TABLE).whereIn('sessions.id', ended).delete();
    },
  };
}
