import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import jsonwebtoken from 'jsonwebtoken';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import document from './generated/openapi.json' with { type: 'json' };
import { buildAgreement, DAY } from './testing/build.js';
import { startTestRegistry, type TestRegistry } from './testing/test-registry.js';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const SERVICE_TOKEN = 'a-secret-of-the-services-of-this-installation';

const sign = (authority: string) =>
  jsonwebtoken.sign({ authority, username: 'ana' }, privateKey, {
    ...{ algorithm: 'ES256', subject: 'u-1', audience: 'status', issuer: 'status', expiresIn: 60 },
  });
const callers = {
  nobody: {},
  USER: { 'x-access-token': sign('USER') },
  AUDITOR: { authorization: `Bearer ${sign('AUDITOR')}` },
  DEVELOPER: { 'x-access-token': sign('DEVELOPER') },
  ADMIN: { 'x-access-token': sign('ADMIN') },
  // Made for one question, and shown to collectors.
  evaluation: { 'x-access-token': sign('SERVICE') },
  SERVICE: { 'x-service-token': SERVICE_TOKEN },
};
type CallerName = keyof typeof callers;

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry({}, undefined, {
    access: {
      publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      serviceTokens: [SERVICE_TOKEN],
    },
  });
});
afterAll(() => registry.close());
beforeEach(() => registry.store.agreements.deleteAll());

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([, value]) => typeof value === 'object' && 'operationId' in value)
    .map(([method, value]) => {
      const { operationId, 'x-roles': roles } = value as {
        operationId: string;
        'x-roles': string[];
      };
      return { operationId, method: method.toUpperCase(), path, roles };
    }),
);

test.each(operations)('$operationId lets in its roles and nobody else', async (operation) => {
  const { method, path, roles } = operation;
  const url = path.replaceAll(/\{\w+\}/g, 'x');
  for (const [name, headers] of Object.entries(callers)) {
    // No body: whoever is let in learns that one is missing, and nothing is changed.
    const { status } = await registry.call(method, url, undefined, headers);
    const role = name === 'evaluation' ? 'SERVICE' : name;
    const isLetIn =
      roles.includes('PUBLIC') ||
      (roles.includes(role) && (name !== 'evaluation' || method === 'GET'));
    const refused = name === 'nobody' ? 401 : 403;
    expect([name, status === refused]).toEqual([name, !isLetIn]);
  }
});

test('who reads, who changes, and who sees and deletes everything', () => {
  const rolesOf = (id: string) => operations.find(({ operationId }) => operationId === id)?.roles;
  expect(rolesOf('getAgreement')).toEqual(['USER', 'AUDITOR', 'DEVELOPER', 'ADMIN', 'SERVICE']);
  expect(rolesOf('createAgreement')).toEqual(['DEVELOPER', 'ADMIN', 'SERVICE']);
  for (const id of ['listSpans', 'getHeapStats', 'deleteAgreements', 'deleteStates'])
    expect(rolesOf(id)).toEqual(['ADMIN', 'SERVICE']);
});

test('a service that evaluates for somebody forwards their token and never its own', async () => {
  await registry.store.agreements.insert(buildAgreement('agr'));
  registry.collector.reset(() => ({ computations: [] }));
  const query = new URLSearchParams({ ...DAY, newPeriodsFromGuarantees: 'false' });
  const evaluate = (headers: Record<string, string>) =>
    registry.call('GET', `/api/v6/states/agr/guarantees?${query}`, undefined, headers);
  expect((await evaluate({ ...callers.SERVICE, ...callers.evaluation })).status).toBe(200);
  expect((await evaluate(callers.SERVICE)).status).toBe(200);
  const cookies = registry.collector.requests.map(({ cookie }) => cookie);
  const forwarded = `accessToken=${callers.evaluation['x-access-token']}`;
  expect(cookies).toEqual([forwarded, forwarded, undefined, undefined]);
  await sleep(10);
  expect(registry.log()).not.toContain(SERVICE_TOKEN);
  expect(registry.log()).not.toContain(callers.evaluation['x-access-token']);
});

test('the cookie of a browser reads, also with telemetry off', async () => {
  const cookie = { cookie: `accessToken=${sign('ADMIN')}` };
  expect((await registry.call('GET', '/api/v6/agreements', undefined, cookie)).status).toBe(200);
  const post = await registry.call('POST', '/api/v6/agreements', buildAgreement('a'), cookie);
  expect(post.status).toBe(401);
  const off = await startTestRegistry({}, undefined, { telemetry: false });
  try {
    await off.store.agreements.insert(buildAgreement('agr'));
    off.collector.reset(() => ({ computations: [] }));
    await off.call('GET', '/api/v6/states/agr/guarantees', undefined, {
      cookie: 'accessToken=c.o.o',
    });
    expect(off.collector.requests[0]?.cookie).toBe('accessToken=c.o.o');
  } finally {
    await off.close();
  }
});

test.each<CallerName>(['SERVICE', 'DEVELOPER'])('%s may store an agreement', async (name) => {
  const body = buildAgreement('agr');
  const { status } = await registry.call('POST', '/api/v6/agreements', body, callers[name]);
  expect(status).toBe(200);
});
