import type { MockDb } from '../db/store';
import type { MockUser } from '../db/tables';
import { answer, http, readBody, Refusal } from '../http';
import { refuseTaken } from './users';

/** Who is signed in. */
export function me(db: MockDb): MockUser {
  const user = db.users.get(db.session ?? '');
  if (!user) throw new Refusal(401, 'unauthenticated', 'Nobody is signed in.');
  return user;
}

/** @throws Refusal 400 for the password that stands for every wrong one */
export function confirmPassword(password: string, path: string): void {
  if (password === 'wrong')
    throw new Refusal(400, 'validation-failed', `${path}: is not your password`, [
      { path, message: 'is not your password', code: 'wrong-password' },
    ]);
}

export const profileHandlers = (db: MockDb) => [
  http.patch('/users/me', ({ request, response }) =>
    answer(db, 'updateProfile', async () => {
      const change = await readBody('ProfilePatch', request);
      const before = me(db);
      refuseTaken(db, change, before);
      const user = { ...before, ...change };
      db.users.delete(before.username);
      db.users.set(user.username, user);
      db.session = user.username;
      const { id, username, email, authority, locale, theme, timeZone } = user;
      return response(200).json({ id, username, email, authority, locale, theme, timeZone });
    }),
  ),
  http.post('/users/me/password', ({ request, response }) =>
    answer(db, 'changePassword', async () => {
      const { currentPassword } = await readBody('PasswordChange', request);
      confirmPassword(currentPassword, '/body/currentPassword');
      return response(204).empty();
    }),
  ),
];
