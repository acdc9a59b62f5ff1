import type { Schemas } from '@/lib/schemas';
import type { MockDb } from '../db/store';
import type { MockLink, MockUser } from '../db/tables';
import { answer, http, readBody, Refusal } from '../http';

const LIFETIME_MS = 72 * 3_600_000;

/** A link with which the user chooses a password; the one before ends. */
export function makeLink(db: MockDb, { username, status }: MockUser): Schemas['OneTimeLink'] {
  for (const [token, link] of db.links) if (link.username === username) db.links.delete(token);
  const token = crypto.randomUUID().replaceAll('-', '');
  const expiresAt = new Date(Date.now() + LIFETIME_MS).toISOString();
  const purpose = status === 'invited' ? 'invitation' : 'password-reset';
  db.links.set(token, { username, purpose, expiresAt });
  const page = purpose === 'invitation' ? 'accept-invitation' : 'reset-password';
  return { link: `${globalThis.location.origin}/${page}#${token}`, expiresAt };
}

function open(db: MockDb, token: string, purpose: MockLink['purpose']) {
  const link = db.links.get(token);
  const user = link && db.users.get(link.username);
  if (!user || user.status === 'disabled' || link.purpose !== purpose)
    throw new Refusal(400, 'validation-failed', 'The link does not work any more.', [
      { path: '/body/token', message: 'is not of a link that is open', code: 'link-not-usable' },
    ]);
  const { username, locale } = user;
  return { user, holder: { username, locale, expiresAt: link.expiresAt } };
}

function use(db: MockDb, token: string, purpose: MockLink['purpose'], given: Partial<MockUser>) {
  const { user } = open(db, token, purpose);
  db.users.set(user.username, { ...user, ...given, status: 'active' });
  db.links.delete(token);
}

export const userLinkHandlers = (db: MockDb) => [
  http.post('/users/invitations/check', ({ request, response }) =>
    answer(db, 'checkInvitation', async () => {
      const { token } = await readBody('LinkToken', request);
      return response(200).json(open(db, token, 'invitation').holder);
    }),
  ),
  http.post('/users/invitations/accept', ({ request, response }) =>
    answer(db, 'acceptInvitation', async () => {
      const { token, locale, timeZone } = await readBody('InvitationAcceptance', request);
      use(db, token, 'invitation', { ...(locale && { locale }), ...(timeZone && { timeZone }) });
      return response(204).empty();
    }),
  ),
  http.post('/users/password-resets/check', ({ request, response }) =>
    answer(db, 'checkPasswordReset', async () => {
      const { token } = await readBody('LinkToken', request);
      return response(200).json(open(db, token, 'password-reset').holder);
    }),
  ),
  http.post('/users/password-resets/accept', ({ request, response }) =>
    answer(db, 'acceptPasswordReset', async () => {
      const { token } = await readBody('PasswordResetAcceptance', request);
      use(db, token, 'password-reset', {});
      return response(204).empty();
    }),
  ),
];
