import { HttpResponse } from 'msw';
import type { OperationId } from '@status/api-contract';
import type { MockDb } from '../db/store';
import type { MockUser } from '../db/tables';
import { answer, authorise, found, http, Refusal } from '../http';

/** GitHub says yes at once: the browser is sent straight to the callback. */
export const githubHandlers = (db: MockDb) => [
  http.get('/github/signIn', ({ query }) =>
    answer(db, 'signInWithGitHub', () => leave(db, 'sign-in', '', query.get('returnTo'))),
  ),
  http.get('/github/oauth/authorize', ({ query }) =>
    answer(db, 'connectGitHub', () =>
      leave(db, 'connect', callerOf(db, 'connectGitHub').id, query.get('returnTo')),
    ),
  ),
  http.get('/github/link/authorize', ({ query }) =>
    answer(db, 'linkGitHub', () =>
      leave(db, 'link', callerOf(db, 'linkGitHub').id, query.get('returnTo')),
    ),
  ),
  http.get('/github/oauth/callback', ({ query }) =>
    answer(db, 'finishGitHub', () => {
      const state = query.get('state') ?? '';
      const trip = db.github.trips.get(state);
      if (!trip)
        throw new Refusal(400, 'validation-failed', 'This is no way back from GitHub.', [
          { path: '/query/state', message: 'is not of a way that this browser is on; begin anew' },
        ]);
      db.github.trips.delete(state);
      return redirect(`${trip.returnTo}${arrive(db, trip, query.get('error'))}`);
    }),
  ),
  http.get('/github/connection', ({ response }) =>
    answer(db, 'getGitHubConnection', () => {
      const { id } = callerOf(db, 'getGitHubConnection');
      return response(200).json(found(db.github.connections.get(id), 'GitHub connection of', id));
    }),
  ),
  http.delete('/github/connection', ({ response }) =>
    answer(db, 'disconnectGitHub', () => {
      const { id } = callerOf(db, 'disconnectGitHub');
      found(db.github.connections.get(id), 'GitHub connection of', id);
      db.github.connections.delete(id);
      return response(204).empty();
    }),
  ),
  http.get('/github/link', ({ response }) =>
    answer(db, 'getGitHubLink', () => {
      const { id } = callerOf(db, 'getGitHubLink');
      return response(200).json(found(db.github.links.get(id), 'GitHub link of', id));
    }),
  ),
  http.delete('/github/link', ({ response }) =>
    answer(db, 'unlinkGitHub', () => {
      const { id } = callerOf(db, 'unlinkGitHub');
      found(db.github.links.get(id), 'GitHub link of', id);
      db.github.links.delete(id);
      return response(204).empty();
    }),
  ),
];

const callerOf = (db: MockDb, operation: OperationId): MockUser =>
  found(authorise(db, operation), 'user', '');

type Trip = MockDb['github']['trips'] extends Map<string, infer T> ? T : never;

function leave(db: MockDb, purpose: Trip['purpose'], userId: string, returnTo: string | null) {
  const path = returnTo ?? '/';
  if (!/^\/([^/\\].*)?$/.test(path))
    throw new Refusal(400, 'validation-failed', 'It is no page here.', [
      { path: '/query/returnTo', message: 'must be the path of a page here' },
    ]);
  const state = crypto.randomUUID();
  db.github.trips.set(state, { purpose, userId, returnTo: path });
  return redirect(`/backend/github/oauth/callback?code=demo&state=${state}`);
}

/** What the page is told. */
function arrive(db: MockDb, { purpose, userId, returnTo }: Trip, error: string | null): string {
  const tell = (ending: string) => `${returnTo.includes('?') ? '&' : '?'}github=${ending}`;
  if (error !== null) return tell(error === 'access_denied' ? 'denied' : 'failed');
  const at = new Date().toISOString();
  const user = [...db.users.values()].find(({ id }) => id === userId);
  const login = `${user?.username ?? 'somebody'}-on-github`;
  if (purpose === 'link') {
    db.github.links.set(userId, { login, linkedAt: at });
    return tell('linked');
  }
  if (purpose === 'connect') {
    db.github.connections.set(userId, { login, scopes: ['read:org'], connectedAt: at });
    return tell('connected');
  }
  const linked = [...db.users.values()].find(({ id }) => db.github.links.has(id));
  if (!linked) return tell('not-linked');
  db.session = linked.username;
  db.sessionRevoked = false;
  return '';
}

const redirect = (location: string) =>
  new HttpResponse(null, { status: 302, headers: { location } }) as never;
