import { gzipSync } from 'node:zlib';
import { hasLocalMongo } from '@status/local-mongo';
import {
  fingerprint,
  makeAgreement,
  Random,
  spoilAgreement,
  spoilText,
} from '@status/guarantees/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../src/testing/memory-store.js';
import { startTestRegistry, type TestRegistry } from '../src/testing/test-registry.js';
import { storeServers, type StartStoreServer, type StoreServer } from './store-servers.js';

const PATH = '/api/v6/agreements';
/** What a caller may be answered, whatever they send. */
const ANSWERS = [200, 400, 404, 409, 413, 415];
const EVALUATED = [200, 400, 404, 501];

const inMemory: StartStoreServer = async () => ({
  freshUrl: async () => '',
  open: async () => createMemoryStore(),
  stop: async () => undefined,
});
const SERVERS = [['in memory', inMemory] as const, ...storeServers(hasLocalMongo())];

let registry: TestRegistry;
afterEach(async () => {
  await registry.close();
  await registry.store.close();
});

/** A failed evaluation is 500 in the words that clients know; any other 500 is a fault of ours. */
const isAnswer = ({ status, text }: { status: number; text: string }, allowed: number[]) =>
  allowed.includes(status) || (status === 500 && text.includes('Error processing guarantees'));

describe.each(SERVERS)('%s', (name, startServer) => {
  const rounds = name === 'in memory' ? 400 : 150;
  let server: StoreServer;
  beforeAll(async () => {
    server = await startServer();
  }, 60_000);
  afterAll(() => server.stop());

  test('whatever is sent as an agreement is kept or refused, and what is kept can be evaluated', async () => {
    registry = await startTestRegistry({}, await server.open(await server.freshUrl()));
    registry.collector.reset(() => ({ computations: [] }));
    const random = new Random(rounds);
    await registry.call('POST', PATH, makeAgreement(random, 'fuzz'));
    const before = fingerprint();
    const faults: unknown[] = [];
    let kept = 0;
    for (let round = 0; round < rounds; round += 1) {
      const document = makeAgreement(random, `fuzz-${round}`);
      const spoilt = spoilAgreement(document, random);
      const isChange = random.chance(0.4);
      const text = JSON.stringify(spoilt) ?? 'null';
      const body = random.chance(0.2) ? spoilText(text, random) : text;
      const answer = isChange
        ? await registry.call('PUT', `${PATH}/fuzz`, body)
        : await registry.call('POST', PATH, body);
      if (!isAnswer(answer, ANSWERS)) faults.push([round, answer.status, body.slice(0, 300)]);
      if (answer.status !== 200) continue;
      kept += 1;
      const id = isChange ? 'fuzz' : `fuzz-${round}`;
      const query = 'from=2025-03-01&to=2025-03-03';
      const states = await registry.call('GET', `/api/v6/states/${id}/guarantees?${query}`);
      if (!isAnswer(states, EVALUATED)) faults.push([round, states.status, states.text]);
    }
    expect(faults).toEqual([]);
    expect(kept).toBeGreaterThan(rounds / 20);
    expect(fingerprint()).toBe(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }, 120_000);
});

const send = (body: string | Uint8Array, headers: Record<string, string>) =>
  fetch(registry.url + PATH, { method: 'POST', body, headers });

test('bodies that are no JSON, or much more than they look, are refused', async () => {
  registry = await startTestRegistry();
  const json = { 'content-type': 'application/json' };
  const bomb = gzipSync(Buffer.alloc(60 * 2 ** 20, ' '));
  expect(bomb.length).toBeLessThan(100_000);
  const attempts: [string | Uint8Array, Record<string, string>, number[]][] = [
    [bomb, { ...json, 'content-encoding': 'gzip' }, [413, 415]],
    ['{}', { ...json, 'content-encoding': 'bogus' }, [415]],
    [gzipSync('{}').subarray(0, 5), { ...json, 'content-encoding': 'gzip' }, [400, 415]],
    [new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), json, [400]],
    [new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]), json, [400]],
    ['{}', { 'content-type': 'application/json; charset=utf-7' }, [400, 415]],
    ['<a/>', { 'content-type': 'application/xml' }, [400, 415]],
    ['id=a', { 'content-type': 'application/x-www-form-urlencoded' }, [400, 415]],
    [`${'['.repeat(200_000)}`, json, [400]],
    [`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`, json, [400]],
    [`{"id":"a","context":${'{"a":'.repeat(70)}1${'}'.repeat(71)}`, json, [400]],
    ['{"__proto__":{"polluted":true},"id":"a"}', json, [400]],
    ['{"id":"a","context":{"constructor":{"prototype":{"polluted":true}}}}', json, [200]],
    ['', json, [400, 415]],
    ['null', json, [400]],
    ['[]', json, [400]],
    ['"a"', json, [400]],
  ];
  for (const [body, headers, allowed] of attempts) {
    const { status } = await send(body, headers);
    expect([
      typeof body === 'string' ? body.slice(0, 40) : headers,
      allowed.includes(status),
      status,
    ]).toEqual([typeof body === 'string' ? body.slice(0, 40) : headers, true, status]);
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect((await registry.call('GET', '/api/info')).status).toBe(200);
}, 60_000);
