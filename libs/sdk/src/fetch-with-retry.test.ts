import { expect, it } from 'vitest';
import { BASE_URL as baseUrl, json, server } from '../test/server.js';
import { retryAfterMs } from './fetch-with-retry.js';
import { ApiError, createStatusClient, NetworkError } from './index.js';

const retry = { baseMs: 1 };
const busy = (headers = {}) => json(503, { code: 'unavailable', status: 503 }, headers);
const ok = () => json(200, { status: 'ok' });

it.each([429, 502, 503, 504])('reads again after %s, and gives what it then gets', async (code) => {
  const { fetch, calls } = server((_request, call) => (call < 3 ? json(code, {}) : ok()));
  const status = createStatusClient({ baseUrl, fetch, retry });
  expect(await status.getLiveness()).toEqual({ status: 'ok' });
  expect(calls).toHaveLength(3);
});

it('reads again when no answer came', async () => {
  const { fetch } = server((_request, call) => {
    if (call === 1) throw new TypeError('fetch failed');
    return ok();
  });
  expect(await createStatusClient({ baseUrl, fetch, retry }).getLiveness()).toBeDefined();
});

it('gives up after a number of attempts', async () => {
  const { fetch, calls } = server(() => busy());
  const refused = createStatusClient({ baseUrl, fetch, retry }).getLiveness();
  await expect(refused).rejects.toMatchObject({ status: 503 });
  expect(calls).toHaveLength(3);
  const never = createStatusClient({ baseUrl, fetch, retry: { limit: 0 } }).getLiveness();
  await expect(never).rejects.toBeInstanceOf(ApiError);
  expect(calls).toHaveLength(4);
});

it('sends a command again only under an Idempotency-Key, with the same body', async () => {
  const bodies: string[] = [];
  const { fetch, calls } = server(async (request, call) => {
    bodies.push(await request.text());
    return call % 2 ? busy() : json(202, { id: 'j' });
  });
  const status = createStatusClient({ baseUrl, fetch, retry });
  const path = { catalogId: 'c' };
  const body = { from: 'a', to: 'b' };
  const key = { 'Idempotency-Key': 'k' };
  expect(await status.calculatePoints({ path, body, headers: key })).toEqual({ id: 'j' });
  expect(bodies).toEqual([JSON.stringify(body), JSON.stringify(body)]);
  await expect(status.calculatePoints({ path, body })).rejects.toMatchObject({ status: 503 });
  expect(calls).toHaveLength(3);
});

it('does not wait longer than it may: it fails at once', async () => {
  const { fetch, calls } = server(() => busy({ 'retry-after': '3600' }));
  await expect(createStatusClient({ baseUrl, fetch }).getLiveness()).rejects.toBeDefined();
  expect(calls).toHaveLength(1);
});

it('waits as the server asks', async () => {
  const { fetch } = server((_request, call) => (call === 1 ? busy({ 'retry-after': '1' }) : ok()));
  const since = Date.now();
  await createStatusClient({ baseUrl, fetch, retry }).getLiveness();
  expect(Date.now() - since).toBeGreaterThanOrEqual(990);
});

it('stops waiting when the signal aborts, and at the deadline', async () => {
  const { fetch, calls } = server(() => busy({ 'retry-after': '5' }));
  const status = createStatusClient({ baseUrl, fetch });
  const signal = AbortSignal.timeout(20);
  await expect(status.getLiveness({ signal })).rejects.toBeInstanceOf(NetworkError);
  const late = await status.getLiveness({ timeoutMs: 20 }).catch((error: unknown) => error);
  expect(late).toMatchObject({ isTimeout: true });
  expect(calls).toHaveLength(2);
});

it.each([
  ['5', 5000],
  ['Thu, 01 Jan 1970 00:00:09 GMT', 2000],
  ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
  ['soon', undefined],
])('reads Retry-After: %s', (value, ms) => {
  expect(retryAfterMs(new Headers({ 'retry-after': value }), 7000)).toBe(ms);
});
