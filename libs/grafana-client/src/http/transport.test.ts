import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createGrafanaClient, type GrafanaClientOptions } from '../client.js';
import { startFakeGrafana, type FakeGrafana } from '../testing/index.js';

let fake: FakeGrafana;
beforeEach(async () => {
  fake = await startFakeGrafana();
});
afterEach(() => fake.close());

const client = (options: Partial<GrafanaClientOptions> = {}) =>
  createGrafanaClient({
    baseUrl: fake.url,
    credential: { user: 'status-admin', password: 'right' },
    pausesMs: [1, 1],
    ...options,
  });
const folder = { title: 'A', uid: 'a' };

it('waits and tries again when reading is refused for the moment', async () => {
  fake.trouble({ times: 2, answer: { status: 503, text: '<html>busy</html>' } });
  expect(await client().currentOrg()).toMatchObject({ id: 1 });
  expect(fake.seen).toHaveLength(3);
});

it('gives up after the tries it has', async () => {
  fake.trouble({ times: 9, answer: { status: 502, text: 'bad gateway' } });
  const failed = client().currentOrg();
  await expect(failed).rejects.toMatchObject({ name: 'Unreachable', status: 502 });
  expect(fake.seen).toHaveLength(3);
});

it('repeats a write only when nothing was done with it', async () => {
  fake.trouble({ answer: { status: 429, body: { message: 'slow down' } } });
  expect(await client().folders.create(folder)).toMatchObject({ uid: 'a' });
  fake.trouble({ answer: { status: 503, body: { message: 'busy' } } });
  const failed = client().folders.create({ title: 'B' });
  await expect(failed).rejects.toMatchObject({ name: 'Overloaded' });
  expect(fake.seen).toHaveLength(3);
});

it('waits as long as Retry-After says, within the deadline', async () => {
  fake.trouble({ answer: { status: 429, headers: { 'retry-after': '1' } } });
  const begun = Date.now();
  await client().currentOrg();
  expect(Date.now() - begun).toBeGreaterThan(900);
});

it('never repeats a wrong password', async () => {
  const wrong = client({ credential: { user: 'status-admin', password: 'wrong' } });
  await expect(wrong.currentOrg()).rejects.toMatchObject({ name: 'Unauthorized' });
  expect(fake.seen).toHaveLength(1);
});

it('ends at its deadline, while waiting for an answer or for its turn', async () => {
  fake.trouble({ times: 9, delayMs: 2000 });
  const slow = client({ deadlineMs: 60, concurrency: 1 });
  const all = await Promise.allSettled([slow.currentOrg(), slow.currentOrg()]);
  for (const outcome of all)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'Timeout' } });
  expect(fake.seen).toHaveLength(1);
});

it('keeps to so many calls at once', async () => {
  fake.trouble({ times: 20, delayMs: 20 });
  const some = client({ concurrency: 3 });
  await Promise.all(Array.from({ length: 12 }, () => some.currentOrg()));
  expect(fake.mostAtOnce()).toBe(3);
});

it('takes no garbage for an answer', async () => {
  for (const [text, fault] of [
    ['<html>a login page</html>', /not complete JSON/],
    ['{"id":1', /not complete JSON/],
    ['{"id":"one"}', /no id/],
    ['[]', /no organisation/],
  ] as const) {
    fake.trouble({ answer: { status: 200, text } });
    await expect(client().currentOrg()).rejects.toThrow(fault);
  }
});

it('follows no redirect, which could carry the credential elsewhere', async () => {
  fake.trouble({ answer: { status: 302, headers: { location: 'http://127.0.0.1:1/' } } });
  await expect(client().currentOrg()).rejects.toMatchObject({ name: 'BadResponse', status: 302 });
});

it('reads no more than it may', async () => {
  fake.trouble({ answer: { status: 200, text: 'x'.repeat(2000) } });
  await expect(client({ maxBytes: 1000 }).currentOrg()).rejects.toThrow(/larger than 1000 bytes/);
});

it('tells a Grafana that is down, and an answer that was cut off', async () => {
  const port = await freePort();
  const down = client({ baseUrl: `http://user:marked@127.0.0.1:${port}` });
  const failed = await down.currentOrg().catch((error: Error) => error);
  expect(failed).toMatchObject({ name: 'Unreachable' });
  expect(String(failed)).not.toContain('marked');
  const cut = client({
    fetch: async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(Buffer.from('{"id"'));
            controller.error(new Error('reset'));
          },
        }),
      ),
  });
  await expect(cut.currentOrg()).rejects.toThrow('cut off');
});

it.each([429, 500, 502, 503, 504])('advises to repeat a %d later', async (status) => {
  fake.trouble({ answer: { status, body: { message: 'no' } } });
  const error = await client({ pausesMs: [] })
    .folders.create(folder)
    .catch((thrown: unknown) => thrown);
  expect((error as { shouldRetry: () => boolean }).shouldRetry()).toBe(true);
});

it.each([400, 401, 403, 404, 406, 409, 412, 422])(
  'does not advise to repeat a %d',
  async (status) => {
    fake.trouble({ answer: { status, body: { message: 'no' } } });
    const error = await client()
      .folders.create(folder)
      .catch((thrown: unknown) => thrown);
    expect((error as { shouldRetry: () => boolean }).shouldRetry()).toBe(false);
  },
);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
