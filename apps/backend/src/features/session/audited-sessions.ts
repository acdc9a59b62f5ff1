import type { AuditTrail } from '../audit/index.js';
import type { Session, SessionRepository } from './session.js';
import type { UserReader } from './user.js';

/**
 * Has every session that begins or is ended recorded, whatever it begins by and whoever ends it:
 * all of them pass the store. Before a client has its tokens the sign-in stands in the log.
 */
export function auditedSessions(
  sessions: SessionRepository,
  trail: AuditTrail,
  users: UserReader,
): SessionRepository {
  const objectOf = async ({ userId }: Session) => ({
    type: 'user',
    id: userId,
    name: (await users.find(userId))?.username ?? null,
  });
  return {
    ...sessions,
    async add(session, tokenHash) {
      const object = await objectOf(session);
      const { id: sessionId, address, userAgent } = session;
      await trail.record({
        action: 'session.signed-in',
        object,
        after: { sessionId, address, userAgent },
        actor: { kind: 'user', id: object.id, name: object.name ?? '' },
      });
      await sessions.add(session, tokenHash);
    },
    async change(sid, change) {
      let ends = false;
      const changed = await sessions.change(sid, (stored) => {
        const next = change(stored);
        ends = stored.revokedAt === null && next !== undefined && next.revokedAt !== null;
        return next;
      });
      if (changed && ends)
        await trail.record({
          action: 'session.ended',
          object: await objectOf(changed),
          after: { sessionId: sid, why: changed.revokedWhy },
        });
      return changed;
    },
  };
}
