import { HttpResponse } from 'msw';
import { operationsById } from '@status/api-contract';
import { createMockUser } from '../db/people';
import type { MockDb } from '../db/store';
import type { MockUser } from '../db/tables';
import { proves } from './two-factor';
import { answer, authorise, http, readBody, Refusal } from '../http';

const TOKEN = { accessToken: 'demo', expiresIn: 3600 };
/** The example key of RFC 7517, appendix A.1. */
const TOKEN_KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
  kid: 'cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s',
  alg: 'ES256',
  use: 'sig',
} as const;
const profile = ({ id, username, authority, email, locale, timeZone }: MockUser) => ({
  id,
  username,
  authority,
  email,
  locale,
  timeZone,
});

const permissionsOf = ({ authority }: MockUser): string[] =>
  Object.entries(operationsById)
    .filter(([, { roles }]) => roles.includes('PUBLIC') || roles.includes(authority))
    .map(([id]) => id);

export const sessionHandlers = (db: MockDb) => [
  http.get('/setup', ({ response }) =>
    answer(db, 'getSetup', () => response(200).json({ initialised: db.users.size > 0 })),
  ),
  http.post('/setup', ({ request, response }) =>
    answer(db, 'createSetup', async () => {
      const { setupToken, username, email } = await readBody('SetupCreate', request);
      if (db.users.size > 0)
        throw new Refusal(409, 'already-initialised', 'There is an administrator already.');
      if (setupToken !== db.setupToken)
        throw new Refusal(400, 'wrong-setup-token', 'The set-up token is wrong.', [
          { path: '/body/setupToken', message: 'is not the one that was printed' },
        ]);
      const user = createMockUser(username, 'ADMIN', email ? { email } : {});
      db.users.set(username, user);
      return response(201).json({ ...profile(user), createdAt: user.createdAt });
    }),
  ),
  http.post('/users/signIn', ({ request, response }) =>
    answer(db, 'signIn', async () => {
      const { username, password, ...proof } = await readBody('SignIn', request);
      const user = db.users.get(username);
      if (user?.status !== 'active' || password === 'wrong')
        throw new Refusal(401, 'wrong-credentials', 'Name or password is wrong.');
      if (user.recoveryCodes && !proof.totpToken && !proof.recoveryCode)
        throw new Refusal(401, 'two-factor-required', 'This account has a second factor.');
      if (user.recoveryCodes && !proves(db, username, proof))
        throw new Refusal(401, 'wrong-second-factor', 'The code is wrong, or was used already.');
      db.session = username;
      db.sessionRevoked = false;
      const { createdAt } = user;
      return response(200).json({ ...TOKEN, user: { ...profile(user), createdAt } });
    }),
  ),
  http.post('/users/auth/refresh', ({ response }) =>
    answer(db, 'refreshSession', () => {
      if (!db.session || db.sessionRevoked)
        throw new Refusal(401, 'session-ended', 'The session ended.');
      return response(200).json(TOKEN);
    }),
  ),
  http.post('/users/signOut', ({ response }) =>
    answer(db, 'signOut', () => {
      db.session = undefined;
      return response(204).empty();
    }),
  ),
  http.get('/auth/jwks', ({ response }) =>
    answer(db, 'getTokenKeys', () => response(200).json({ keys: [TOKEN_KEY] })),
  ),
  http.get('/users/whoami', ({ response }) =>
    answer(db, 'whoami', () => {
      const user = authorise(db, 'whoami');
      if (!user) throw new Refusal(401, 'unauthenticated', 'Nobody is signed in.');
      return response(200).json({
        ...profile(user),
        theme: user.theme,
        twoFactor: user.recoveryCodes !== undefined,
        permissions: permissionsOf(user),
      });
    }),
  ),
  http.get('/events', () =>
    answer(
      db,
      'streamEvents',
      () =>
        new HttpResponse(db.events.open(), {
          headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
        }) as never,
    ),
  ),
];
