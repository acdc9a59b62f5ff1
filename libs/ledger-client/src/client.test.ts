import { generateKeyPairSync } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { createLedgerClient, type LedgerClientOptions } from './client.js';
import * as errors from './errors.js';
import { createMemoryLedger } from './testing/memory-ledger.js';
import { startServer, type Seen, type StubServer } from './testing/stub-server.js';

type Answer = (seen: Seen, response: ServerResponse) => void;

const digest = (n: number) => `sha256:${String(n).padStart(64, '0')}`;
const servers: StubServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function clientOf(answer: Answer, options: Partial<LedgerClientOptions> = {}) {
  const server = await startServer(answer);
  servers.push(server);
  const client = createLedgerClient({ endpoint: server.url.replace('http://', ''), ...options });
  return { server, client };
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

it('enters a digest once, and reads it back by number, key and digest', async () => {
  const ledger = createMemoryLedger();
  const { client } = await clientOf(ledger.respond);
  await client.health();
  const entry = { key: 'run:1', digest: digest(1), meta: { unit: 'group' } };
  const first = await client.anchor(entry);
  expect(first).toMatchObject({ status: 'confirmed', repeated: false });
  expect(await client.anchor(entry)).toEqual({ ...first, repeated: true });
  const record = { ...ledger.records[0], status: 'confirmed' };
  expect(await client.entry({ seq: 0 })).toEqual(record);
  expect(await client.entry({ key: 'run:1' })).toEqual(record);
  expect(await client.entry({ digest: digest(1) })).toEqual(record);
  expect(await client.entry({ key: 'run:2' })).toBeUndefined();
  const head = await client.head();
  expect(head).toMatchObject({ size: 1, head: record.receipt?.entryHash });
  expect(await client.verify({ from: 0, to: 1 })).toEqual({ ok: true, size: 1, head: head.head });
});

it('says which digest another one stands in the way of', async () => {
  const { client } = await clientOf(createMemoryLedger().respond);
  await client.anchor({ key: 'k', digest: digest(1) });
  const conflict = client.anchor({ key: 'k', digest: digest(2) });
  await expect(conflict).rejects.toBeInstanceOf(errors.LedgerConflict);
  await expect(conflict).rejects.toThrow('k is anchored with another digest');
});

it('sends a token as bearer, and that of a run in its own header', async () => {
  const { client, server } = await clientOf(createMemoryLedger().respond, { token: () => 'abc' });
  await client.head();
  expect(server.seen[0]?.headers.authorization).toBe('Bearer abc');
  const run = createLedgerClient({ endpoint: `${server.url}/v1`, runToken: 'run' });
  await run.key();
  expect(server.seen.at(-1)?.headers['x-access-token']).toBe('run');
  expect(server.seen.at(-1)?.headers.authorization).toBeUndefined();
});

it('takes the promise of a slower ledger for what it is', async () => {
  const { client } = await clientOf(json(202, { status: 'pending', ref: 'tx-1' }));
  expect(await client.anchor({ key: 'k', digest: digest(1) })).toEqual({
    status: 'pending',
    ref: 'tx-1',
  });
});

it('believes no receipt that the key does not bear out', async () => {
  const honest = createMemoryLedger();
  const other = createMemoryLedger();
  const { client } = await clientOf((seen, response) =>
    (seen.url.endsWith('/key') ? other : honest).respond(seen, response),
  );
  await expect(client.anchor({ key: 'k', digest: digest(1) })).rejects.toBeInstanceOf(
    errors.LedgerForged,
  );
  await expect(client.head()).rejects.toBeInstanceOf(errors.LedgerForged);
  await expect(client.entry({ seq: 0 })).rejects.toBeInstanceOf(errors.LedgerForged);
});

it('believes no entry that was changed, and none that was not asked for', async () => {
  const ledger = createMemoryLedger();
  const { client } = await clientOf(ledger.respond);
  await client.anchor({ key: 'k', digest: digest(1) });
  const [record] = ledger.records;
  ledger.records[0] = { ...record!, entry: { ...record!.entry, meta: { owner: 'eve' } } };
  await expect(client.entry({ seq: 0 })).rejects.toThrow('not the one its receipt is for');
  const liar = await clientOf(json(200, { ...record, status: 'confirmed' }));
  await expect(liar.client.entry({ key: 'other' })).rejects.toThrow('another one than was asked');
});

it('holds to the key that was noted before', async () => {
  const ledger = createMemoryLedger();
  const good = await clientOf(ledger.respond, { publicKey: ledger.publicKey });
  expect((await good.client.head()).size).toBe(0);
  const foreign = generateKeyPairSync('ed25519').publicKey;
  const publicKey = foreign.export({ type: 'spki', format: 'pem' }).toString();
  const bad = await clientOf(ledger.respond, { publicKey });
  await expect(bad.client.head()).rejects.toThrow('another key than the one noted');
});

it.each<[string, Answer, keyof typeof errors, boolean]>([
  ['400', json(400, { detail: 'The digest is none.' }), 'LedgerRefused', false],
  ['401', json(401, {}), 'LedgerRefused', true],
  ['404', json(404, {}), 'LedgerRefused', true],
  ['413', json(413, {}), 'LedgerRefused', false],
  ['429', json(429, {}), 'LedgerRefused', true],
  ['503', json(503, {}), 'LedgerUnreachable', true],
  ['a redirect', json(307, '', { location: 'http://elsewhere/' }), 'LedgerBadResponse', true],
  ['half an answer', json(201, '{"ledgerId":'), 'LedgerBadResponse', true],
  ['something else', json(201, { ok: true }), 'LedgerBadResponse', true],
  ['an endless answer', json(201, 'x'.repeat(300_000)), 'LedgerBadResponse', true],
  ['silence', () => undefined, 'LedgerTimeout', true],
  ['an end of the connection', (_, response) => response.destroy(), 'LedgerUnreachable', true],
])('names the failure when the ledger answers with %s', async (_, answer, name, retry) => {
  const { client } = await clientOf(answer, { timeoutMs: 150 });
  const failure = await client.anchor({ key: 'k', digest: digest(1) }).catch((error) => error);
  expect(failure).toBeInstanceOf(errors[name]);
  expect(failure).toMatchObject({ name });
  expect((failure as errors.LedgerError).shouldRetry()).toBe(retry);
});

it('ends with the reason of the caller', async () => {
  const { client } = await clientOf(() => undefined);
  const reason = new Error('the run is over');
  const signal = AbortSignal.abort(reason);
  await expect(client.head(signal)).rejects.toBe(reason);
});

it('refuses an address at once', () => {
  expect(() => createLedgerClient({ endpoint: 'ftp://ledger' })).toThrow('only http and https');
});
