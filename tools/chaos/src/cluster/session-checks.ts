import { ADMIN, type Cluster } from './start-cluster.js';

interface SignedIn {
  accessToken: string;
  cookie: string;
}

const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('refreshToken='))
    ?.split(';')[0] ?? '';

export async function signIn(api: string): Promise<SignedIn> {
  const answer = await fetch(`${api}/users/signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return { accessToken, cookie: cookieOf(answer) };
}

export async function refresh(api: string, { cookie }: SignedIn): Promise<SignedIn | undefined> {
  const answer = await fetch(`${api}/users/auth/refresh`, { method: 'POST', headers: { cookie } });
  if (!answer.ok) return undefined;
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return { accessToken, cookie: cookieOf(answer) };
}

const bearer = ({ accessToken }: SignedIn) => ({ authorization: `Bearer ${accessToken}` });
const codeOf = async (api: string, session: SignedIn): Promise<string> => {
  const answer = await fetch(`${api}/users/whoami`, { headers: bearer(session) });
  return answer.ok ? 'ok' : ((await answer.json()) as { code: string }).code;
};

/** Signed in on one backend, refreshed on the other, known to both. @returns faults */
export async function movesBetweenBackends({ apis: [one, other] }: Cluster): Promise<string[]> {
  let session = await signIn(one);
  for (let turn = 0; turn < 10; turn++) {
    const next = await refresh(turn % 2 ? one : other, session);
    if (!next) return [`refresh ${turn + 1} was refused`];
    session = next;
  }
  const known = await Promise.all([one, other].map((api) => codeOf(api, session)));
  return known.flatMap((code, n) => (code === 'ok' ? [] : [`backend ${n + 1} says ${code}`]));
}

/** A session ended on one backend is refused by both with the very next request. */
export async function endsOnBoth({ apis: [one, other] }: Cluster): Promise<string[]> {
  const [here, there] = [await signIn(one), await signIn(one)];
  const list = await fetch(`${one}/users/me/sessions`, { headers: bearer(there) });
  const { items } = (await list.json()) as { items: { id: string; current: boolean }[] };
  const id = items.find(({ current }) => current)?.id;
  const ended = await fetch(`${other}/users/me/sessions/${id}`, {
    method: 'DELETE',
    headers: bearer(here),
  });
  if (ended.status !== 204) return [`ending a session answered ${ended.status}`];
  const codes = await Promise.all([one, other].map((api) => codeOf(api, there)));
  const faults = codes.flatMap((code, n) =>
    code === 'session-ended' ? [] : [`backend ${n + 1} says ${code} to an ended session`],
  );
  if (await refresh(other, there)) faults.push('an ended session was refreshed');
  if ((await codeOf(other, here)) !== 'ok') faults.push('the other session ended too');
  return faults;
}

/** Attempts at one account count together, whichever backend they go to. */
export async function countsAttemptsOfBoth({ apis }: Cluster): Promise<string[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < 12; turn++) {
    const answer = await fetch(`${apis[turn % 2]}/users/signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'nobody', password: 'wrong' }),
    });
    statuses.push(answer.status);
  }
  const expected = [...Array<number>(10).fill(401), 429, 429];
  return statuses.join() === expected.join()
    ? []
    : [`attempts were answered ${statuses.join(' ')}`];
}
