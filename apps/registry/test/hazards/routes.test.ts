import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import document from '../../src/generated/openapi.json' with { type: 'json' };
import { buildAgreement, buildState, DAY } from '../../src/testing/build.js';
import { startTestRegistry, type TestRegistry } from '../../src/testing/test-registry.js';
import { answering, evaluate, GUARANTEES, STATES, storeElements } from './setup.js';

let registry: TestRegistry;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hazards-'));
  registry = await startTestRegistry();
});
afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  registry.collector.reset(answering(99));
  await storeElements(registry);
});

/** The service answers and still is the same process with the same store. */
const isAlive = async () => (await registry.call('GET', '/api/info')).status === 200;

test.each([
  ['GET', `${STATES}/guarantees/G`, 200],
  ['GET', `${STATES}/guarantees/NONE`, 404],
  ['GET', `${STATES}/quotas`, 501],
  ['GET', `${STATES}/quotas/q`, 501],
  ['GET', `${STATES}/rates`, 501],
  ['GET', `${STATES}/rates/r`, 501],
  ['DELETE', '/api/v6/agreements', 200],
])('hazard 5: %s %s is answered and the process goes on', async (method, path, status) => {
  expect((await registry.call(method, path)).status).toBe(status);
  expect(await isAlive()).toBe(true);
});

test('hazard 5: a collector that fails after others answered ends the request, not the process', async () => {
  await storeElements(registry, [{}, { scope: { site: 'south' } }]);
  registry.collector.reset((body) =>
    JSON.stringify(body).includes('south') ? { postStatus: 500 } : answering(99)(body),
  );
  const answer = await registry.call('GET', GUARANTEES);
  expect([answer.status, (answer.body as { code: number }).code]).toEqual([500, 500]);
  expect(await isAlive()).toBe(true);
});

test.each([
  `${STATES}/guarantees/G?lasts=1`,
  `${STATES}/guarantees/G?withNoEvidences=true`,
  `${STATES}/guarantees/G?evidences=false`,
  `${STATES}/filtered?type=guarantees&from=${encodeURIComponent(DAY.from)}`,
  `${STATES}/filtered?indicator=G&scope.site=north`,
])('hazard 6: GET %s answers what is stored', async (path) => {
  await evaluate(registry);
  const asked = registry.collector.requests.length;
  const answer = await registry.call('GET', path);
  expect(answer.status).toBe(200);
  expect(answer.body).toHaveLength(1);
  expect(registry.collector.requests).toHaveLength(asked);
});

test('hazard 12: references to files and addresses are refused wherever a document comes in', async () => {
  const secret = join(folder, 'secret.json');
  writeFileSync(secret, '{"secret":"of the machine"}');
  const asked = registry.collector.requests.length;
  const references = [
    secret,
    `file://${secret}`,
    `${registry.collector.url}/x`,
    `${secret}#/secret`,
  ];
  for (const $ref of references) {
    const answers = await Promise.all([
      registry.call('POST', '/api/v6/agreements', {
        ...buildAgreement('r'),
        context: { a: { $ref } },
      }),
      registry.call('PUT', '/api/v6/agreements/agr', { context: { a: { $ref } } }),
      registry.call('POST', '/api/v6/templates', {
        template: { id: 't-v1-0-0', type: 'template', context: { $ref } },
      }),
      registry.call('POST', `${STATES}/guarantees/G/overrides`, {
        ...{ id: 'G', scope: {}, period: DAY, evidences: { $ref } },
      }),
      registry.call('PUT', '/api/v6/bills/agr/1', { state: 'open', period: DAY, note: { $ref } }),
    ]);
    for (const { status, text } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain('of the machine');
    }
  }
  expect(registry.collector.requests).toHaveLength(asked);
});

test('hazard 13: with a key every route but the public ones wants a token', async () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const guarded = await startTestRegistry({}, undefined, {
    access: { publicKeyPem, serviceTokens: [] },
  });
  try {
    for (const [path, item] of Object.entries(document.paths))
      for (const [method, operation] of Object.entries(item as Record<string, object>)) {
        if (!('x-roles' in operation)) continue;
        const isPublic = (operation['x-roles'] as string[]).includes('PUBLIC');
        const url = path.replaceAll(/\{\w+\}/g, 'x');
        const { status } = await guarded.call(method.toUpperCase(), url);
        expect([method, path, status === 401]).toEqual([method, path, !isPublic]);
      }
  } finally {
    await guarded.close();
  }
});

test('hazard 13: operators of a document store are refused, and errors show no trace', async () => {
  const bodies = [{ $unset: { terms: '' } }, { context: { $set: 1 } }, { 'terms.metrics': {} }];
  for (const body of bodies)
    expect((await registry.call('PUT', '/api/v6/agreements/agr', body)).status).toBe(400);
  expect((await registry.call('GET', '/api/v6/agreements/agr')).body).toEqual(
    buildAgreement('agr'),
  );
  registry.collector.reset(() => ({ getText: 'rubbish' }));
  const failures = [
    await registry.call('GET', GUARANTEES),
    await registry.call('GET', '/api/v6/agreements/none'),
    await registry.call('POST', '/api/v6/agreements', '{'),
  ];
  for (const { text } of failures) expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b/);
});

test('hazard 19: a scope value is compared as it was written, never as the number it begins with', async () => {
  const states = ['12abc', '12', '2025-01', '2025'].map((site) => buildState({ scope: { site } }));
  await registry.store.states.deleteOf('agr');
  await registry.store.states.upsert(states, '2025-03-02T00:00:00.000Z');
  for (const site of ['12abc', '12', '2025-01', '2025']) {
    const answer = await registry.call('GET', `${STATES}/filtered?scope.site=${site}`);
    expect((answer.body as { _id: string }[]).map(({ _id }) => _id)).toEqual([site]);
  }
});

test('hazard 19: the id in the path of a bill counts', async () => {
  const from = '2024-12-31T23:00:00.000Z';
  const period = { from, to: '2025-01-31T22:59:59.999Z' };
  const put = (id: string) =>
    registry.call('PUT', `/api/v6/bills/agr/${id}`, { state: 'open', period });
  expect((await put('1')).status).toBe(400);
  expect((await put(String(Date.parse(from) / 1000))).status).toBe(201);
});

test('hazard 23: nobody can read a secret in the catalogue, nor change anything by /commons', async () => {
  const list = await registry.call('GET', '/commons/infrastructure');
  expect([list.status, list.text.includes('@')]).toEqual([200, false]);
  for (const [method, path] of [
    ['POST', '/commons/infrastructure/update'],
    ['GET', '/commons/logger/config'],
    ['POST', '/commons/logger/config'],
    ['POST', '/commons/requestLogging/disable'],
  ] as const)
    expect(
      (await registry.call(method, path, method === 'GET' ? undefined : {})).status,
    ).toBeGreaterThanOrEqual(400);
});

test('hazard 24: telemetry has no password of its own, takes no plugin and keeps nothing that callers say', async () => {
  for (const path of ['login', 'plugins', 'find', 'reset', 'stop', 'start'])
    expect([404, 405]).toContain((await registry.call('POST', `/telemetry/${path}`, {})).status);
  await registry.call('GET', '/api/v6/agreements?limit=7&secret=hunter2', undefined, {
    'x-access-token': 'to.k.en',
  });
  const list = await registry.call('GET', '/telemetry/list');
  expect(list.status).toBe(200);
  expect(list.text).not.toMatch(/hunter2|to\.k\.en/);
  const off = await startTestRegistry({}, undefined, { telemetry: false });
  const { status, text } = await off.call('GET', '/telemetry/list');
  await off.close();
  expect([status === 200 && text.includes('agreements'), text.includes('hunter2')]).toEqual([
    false,
    false,
  ]);
});
