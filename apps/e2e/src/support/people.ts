import { createStatusClient, type StatusClient } from '@status/sdk';
import { someAddress } from './addresses.js';

export type PersonRole = 'USER' | 'AUDITOR' | 'DEVELOPER' | 'ADMIN';
export interface Person {
  id: string;
  username: string;
  password: string;
  /** Of an access token. */
  token: string;
  status: StatusClient;
}

const PASSWORD = 'correct horse battery staple';

/** Makes a person of a role, signed in. */
export async function makePerson(
  root: StatusClient,
  baseUrl: string,
  authority: PersonRole,
): Promise<Person> {
  const username = `${authority.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}`;
  const email = `${username}@example.org`;
  const { id } = await root.createUser({
    body: { username, email, authority, password: PASSWORD },
  });
  const token = await signIn(baseUrl, { username, password: PASSWORD });
  return {
    id,
    username,
    password: PASSWORD,
    token,
    status: createStatusClient({ baseUrl, token }),
  };
}

/** @returns an access token; asked for from an address of its own, so that no limit is reached */
async function signIn(
  baseUrl: string,
  credentials: { username: string; password: string },
): Promise<string> {
  const answer = await fetch(`${baseUrl}/users/signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': someAddress() },
    body: JSON.stringify(credentials),
  });
  if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}
