import type { Schemas } from '@/lib/schemas';
import { createMockUser } from '../db/people';
import type { MockDb } from '../db/store';
import type { MockUser } from '../db/tables';
import { answer, found, http, pageOf, readBody, Refusal } from '../http';
import { bySort, matches } from './lists';
import { makeLink } from './user-links';

const toAccount = (user: MockUser): Schemas['UserAccount'] => ({
  id: user.id,
  username: user.username,
  email: user.email,
  authority: user.authority,
  locale: user.locale,
  timeZone: user.timeZone,
  status: user.status,
  twoFactor: user.recoveryCodes !== undefined,
  createdAt: user.createdAt,
});

export const userOf = (db: MockDb, id: unknown): MockUser =>
  found(
    [...db.users.values()].find((user) => user.id === id),
    'user',
    id,
  );

/** @throws Refusal 409 naming the field that another user has */
export function refuseTaken(
  db: MockDb,
  { username, email }: { username?: string | undefined; email?: string | null | undefined },
  self?: MockUser,
): void {
  const same = (one: string | null | undefined, other: string | null) =>
    one?.toLowerCase() === other?.toLowerCase();
  const others = [...db.users.values()].filter((user) => user !== self);
  const field =
    (username && others.some((user) => same(username, user.username)) && 'username') ||
    (email && others.some((user) => same(email, user.email)) && 'email');
  if (field)
    throw new Refusal(409, 'taken', `The ${field} is taken by another user.`, [
      { path: `/body/${field}`, message: 'is taken by another user; choose another one' },
    ]);
}

const administers = ({ authority, status }: MockUser) =>
  authority === 'ADMIN' && status === 'active';

function refuseLastAdministrator(db: MockDb, user: MockUser, after?: MockUser): void {
  if (!administers(user) || (after && administers(after))) return;
  if ([...db.users.values()].filter(administers).length > 1) return;
  const detail = `${user.username} is the last administrator who can sign in.`;
  throw new Refusal(409, 'last-administrator', `${detail} Make another one first.`);
}

export const userHandlers = (db: MockDb) => [
  http.get('/users', ({ query, response }) =>
    answer(db, 'listUsers', () => {
      const sort = (query.get('sort') ?? 'username').replace('username', 'name');
      const rows = [...db.users.values()]
        .filter(({ authority }) => authority === (query.get('authority') ?? authority))
        .filter(({ status }) => status === (query.get('status') ?? status))
        .filter(({ username, email }) => matches(`${username} ${email ?? ''}`, query.get('q')))
        .map((user) => ({ user, name: user.username, createdAt: user.createdAt }))
        .sort(bySort(sort))
        .map(({ user }) => toAccount(user));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/users', ({ request, response }) =>
    answer(db, 'createUser', async () => {
      const { username, authority, invite, password, ...given } = await readBody(
        'UserCreate',
        request,
      );
      if ((password === undefined) === (invite !== true))
        throw new Refusal(400, 'validation-failed', 'A password or an invitation is needed.', [
          { path: '/body/password', message: 'or invite: true is needed, and not both' },
        ]);
      refuseTaken(db, { username, email: given.email });
      const status = invite ? 'invited' : 'active';
      const user = createMockUser(username, authority, { email: null, ...given, status });
      db.users.set(username, user);
      const link = invite ? makeLink(db, user) : undefined;
      return response(201).json({
        ...toAccount(user),
        ...(link && { inviteLink: link.link, inviteExpiresAt: link.expiresAt }),
      });
    }),
  ),
  http.get('/users/{userId}', ({ params, response }) =>
    answer(db, 'getUser', () => response(200).json(toAccount(userOf(db, params.userId)))),
  ),
  http.patch('/users/{userId}', ({ params, request, response }) =>
    answer(db, 'updateUser', async () => {
      const { disabled, ...change } = await readBody('UserPatch', request);
      const user = userOf(db, params.userId);
      refuseTaken(db, change, user);
      const status = { true: 'disabled', false: 'active', undefined: user.status } as const;
      const after = { ...user, ...change, status: status[`${disabled}`] };
      refuseLastAdministrator(db, user, after);
      db.users.set(user.username, after);
      return response(200).json(toAccount(after));
    }),
  ),
  http.delete('/users/{userId}', ({ params, response }) =>
    answer(db, 'deleteUser', () => {
      const user = userOf(db, params.userId);
      refuseLastAdministrator(db, user);
      db.users.delete(user.username);
      return response(204).empty();
    }),
  ),
  http.delete('/users/{userId}/sessions', ({ params, response }) =>
    answer(db, 'endUserSessions', () => {
      const { username } = userOf(db, params.userId);
      if (db.session === username) db.session = undefined;
      return response(204).empty();
    }),
  ),
  http.post('/users/{userId}/password-reset', ({ params, response }) =>
    answer(db, 'createPasswordReset', () =>
      response(201).json(makeLink(db, userOf(db, params.userId))),
    ),
  ),
];
