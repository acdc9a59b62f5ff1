import type { KeyValue } from '../../kv/key-value.js';
import { latestEnd, type RefreshToken, type Session, type SessionRepository } from './session.js';

const SECOND_MS = 1000;
const sessionKey = (sid: string) => `session:${sid}`;
const tokenKey = (hash: string) => `refresh:${hash}`;
const userKey = (userId: string) => `sessions-of:${userId}`;

/** Sessions in the key-value store, each gone when it is over. */
export function createSessionRepository(
  store: Pick<KeyValue, 'get' | 'set' | 'compareAndSet'>,
  now: () => Date,
): SessionRepository {
  const until = (end: Date) => Math.max(end.getTime() - now().getTime(), SECOND_MS);

  /** Compares and sets until nobody came in between; undefined: nothing to change. */
  async function update(
    key: string,
    change: (text: string | undefined) => { text: string; ttlMs: number } | undefined,
  ): Promise<string | undefined> {
    for (;;) {
      const found = await store.get(key);
      const next = change(found);
      if (!next) return undefined;
      if (await store.compareAndSet(key, found, next.text, next.ttlMs)) return next.text;
    }
  }

  const changeIds = (userId: string, change: (ids: string[]) => string[], end: Date) =>
    update(userKey(userId), (text) => {
      const ids: string[] = JSON.parse(text ?? '[]');
      return { text: JSON.stringify(change(ids)), ttlMs: until(end) };
    });
  const put = (session: Session, hash: string) =>
    store.set(
      tokenKey(hash),
      JSON.stringify({ sessionId: session.id, usedAt: null }),
      until(latestEnd(session)),
    );

  return {
    async add(session, tokenHash) {
      // First among the user's: who ends them all misses none that has a token.
      await changeIds(session.userId, (ids) => [...ids, session.id], latestEnd(session));
      await store.set(sessionKey(session.id), JSON.stringify(session), until(session.expiresAt));
      await put(session, tokenHash);
    },
    async find(sid) {
      const text = await store.get(sessionKey(sid));
      return text === undefined ? undefined : toSession(text);
    },
    idsOf: async (userId) => JSON.parse((await store.get(userKey(userId))) ?? '[]'),
    async forget(userId, sids) {
      const end = latestEnd({ createdAt: now() });
      await changeIds(userId, (ids) => ids.filter((id) => !sids.includes(id)), end);
    },
    async change(sid, change) {
      const text = await update(sessionKey(sid), (found) => {
        const next = found === undefined ? undefined : change(toSession(found));
        return next && { text: JSON.stringify(next), ttlMs: until(next.expiresAt) };
      });
      return text === undefined ? undefined : toSession(text);
    },
    async findToken(hash) {
      const text = await store.get(tokenKey(hash));
      return text === undefined ? undefined : toToken(text);
    },
    issueToken: (hash, session) => put(session, hash),
    async useToken(hash, at) {
      const text = await update(tokenKey(hash), (found) => {
        if (found === undefined || toToken(found).usedAt !== null) return undefined;
        const { sessionId } = toToken(found);
        // As long as its session can last: a used one that comes back has to be known.
        return {
          text: JSON.stringify({ sessionId, usedAt: at }),
          ttlMs: until(latestEnd({ createdAt: at })),
        };
      });
      return text !== undefined;
    },
  };
}

const dateOrNull = (value: string | null) => (value === null ? null : new Date(value));

/** Dates are texts in JSON. */
type Stored<T> = { [K in keyof T]: Date extends T[K] ? Exclude<T[K], Date> | string : T[K] };

function toSession(text: string): Session {
  const stored = JSON.parse(text) as Stored<Session>;
  return {
    ...stored,
    createdAt: new Date(stored.createdAt),
    expiresAt: new Date(stored.expiresAt),
    lastSeenAt: new Date(stored.lastSeenAt),
    revokedAt: dateOrNull(stored.revokedAt),
  };
}

function toToken(text: string): RefreshToken {
  const stored = JSON.parse(text) as Stored<RefreshToken>;
  return { ...stored, usedAt: dateOrNull(stored.usedAt) };
}
