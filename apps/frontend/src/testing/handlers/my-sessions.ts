import type { Schemas } from '@/lib/schemas';
import type { MockDb } from '../db/store';
import { answer, authorise, found, http, Refusal } from '../http';

type ActiveSession = Schemas['ActiveSession'];

const HOUR_MS = 3_600_000;

/** Where somebody is signed in before they do anything here: at a desk, on a phone, in a pipeline. */
function seed(db: MockDb): ActiveSession[] {
  const at = (hoursAgo: number) =>
    new Date(db.startedAt.getTime() - hoursAgo * HOUR_MS).toISOString();
  return [
    {
      id: '01938f5c-7a00-7000-8000-00000000000b',
      createdAt: at(0),
      lastSeenAt: at(0),
      address: '192.0.2.7',
      userAgent: navigator.userAgent,
      current: true,
    },
    {
      id: '01938f5c-7a00-7000-8000-00000000000c',
      createdAt: at(30),
      lastSeenAt: at(3),
      address: '198.51.100.24',
      userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:136.0) Gecko/136.0 Firefox/136.0',
      current: false,
    },
    {
      id: '01938f5c-7a00-7000-8000-00000000000d',
      createdAt: at(90),
      lastSeenAt: at(12),
      address: '203.0.113.80',
      userAgent: null,
      current: false,
    },
  ];
}

export const mySessionHandlers = (db: MockDb) => {
  const bySignedIn = new Map<string, ActiveSession[]>();
  const sessionsOf = (
    operation: 'listMySessions' | 'endMySession' | 'endMyOtherSessions',
  ): ActiveSession[] => {
    const user = authorise(db, operation);
    if (!user) throw new Refusal(401, 'unauthenticated', 'Nobody is signed in.');
    const known = bySignedIn.get(user.id) ?? seed(db);
    bySignedIn.set(user.id, known);
    return known;
  };
  return [
    http.get('/users/me/sessions', ({ response }) =>
      answer(db, 'listMySessions', () =>
        response(200).json({
          items: [...sessionsOf('listMySessions')],
          page: { nextCursor: null, limit: 100 },
        }),
      ),
    ),
    http.delete('/users/me/sessions', ({ response }) =>
      answer(db, 'endMyOtherSessions', () => {
        const sessions = sessionsOf('endMyOtherSessions');
        sessions.splice(0, sessions.length, ...sessions.filter(({ current }) => current));
        return response(204).empty();
      }),
    ),
    http.delete('/users/me/sessions/{sessionId}', ({ params, response }) =>
      answer(db, 'endMySession', () => {
        const sessions = sessionsOf('endMySession');
        const session = found(
          sessions.find(({ id }) => id === params.sessionId),
          'session',
          params.sessionId,
        );
        sessions.splice(sessions.indexOf(session), 1);
        if (session.current) db.session = undefined;
        return response(204).empty();
      }),
    ),
  ];
};
