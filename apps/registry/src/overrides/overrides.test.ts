import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildAgreement } from '../testing/build.js';
import { startTestRegistry, type TestRegistry } from '../testing/test-registry.js';

const PATH = '/api/v6/states/agr/guarantees/G/overrides';
const period = { from: '2025-03-01T00:00:00.000Z', to: '2025-03-31T23:59:59.999Z' };
const bill = { agreementId: 'agr', billId: '1740787200', state: 'open', period } as const;
const build = (priority = 'P1') => ({
  ...{ id: `o-${priority}`, scope: { priority }, period, evidences: { ticket: 7 } },
  comment: 'Agreed with the customer',
});

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry.close());
beforeEach(async () => {
  await registry.call('DELETE', '/api/v6/agreements');
  await registry.store.agreements.insert(buildAgreement('agr'));
});
const call = (method: string, body?: unknown) => registry.call(method, PATH, body);

test('overrides are stored, listed and deleted while the bill is open', async () => {
  await registry.store.bills.put(bill);
  for (const priority of ['P1', 'P2'])
    expect((await call('POST', build(priority))).text).toBe('OK');
  const listed = (await call('GET')).body as unknown[];
  expect(listed).toHaveLength(2);
  expect(listed).toEqual(expect.arrayContaining([build('P1'), build('P2')]));
  // What a client read may be sent back whole.
  expect((await call('DELETE', build('P1'))).text).toBe('OK');
  expect((await call('GET')).body).toEqual([build('P2')]);
  const gone = await call('DELETE', { scope: { priority: 'P1' }, period: { from: period.from } });
  expect([gone.status, gone.body]).toEqual([404, { code: 404, message: 'Override not found' }]);
});

test('the same guarantee, scope and period is overridden once', async () => {
  await registry.store.bills.put(bill);
  await call('POST', build());
  expect((await call('POST', { ...build(), id: 'another' })).status).toBe(409);
});

test('without a bill there is no override, and a closed one keeps them as they are', async () => {
  const missing = await call('POST', build());
  expect([missing.status, missing.body]).toEqual([
    404,
    { code: 404, message: 'Bill not found for that period.' },
  ]);
  await registry.store.bills.put(bill);
  await call('POST', build());
  await registry.store.bills.put({ ...bill, state: 'closed' });
  expect((await call('POST', build('P2'))).status).toBe(403);
  expect((await call('DELETE', build())).status).toBe(403);
  expect((await call('GET')).body).toEqual([build()]);
});

test('the overrides of an agreement are deleted together', async () => {
  const path = '/api/v6/states/agr/overrides';
  await registry.store.bills.put(bill);
  await call('POST', build());
  expect((await registry.call('DELETE', path)).text).toBe('OK');
  for (const answer of [await registry.call('DELETE', path), await call('GET')])
    expect(answer.body).toEqual({ code: 404, message: 'Overrides not found' });
});

test('they go with their agreement', async () => {
  await registry.store.bills.put(bill);
  await call('POST', build());
  await registry.call('DELETE', '/api/v6/agreements/agr');
  expect(await registry.store.overrides.list({ agreementId: 'agr' })).toEqual([]);
  expect(await registry.store.bills.list({ agreementId: 'agr', limit: 9 })).toEqual([]);
});

test.each<[string, unknown, number]>([
  ['a reference instead of a document', { $ref: '/etc/passwd' }, 400],
  ['evidences with a key of a document store', { ...build(), evidences: { $where: 'x' } }, 400],
  ['no period', { id: 'x', scope: {} }, 400],
  ['a date that is none', { ...build(), period: { from: 'soon', to: 'later' } }, 400],
])('%s is refused', async (_, body, status) => {
  await registry.store.bills.put(bill);
  expect((await call('POST', body)).status).toBe(status);
});

test('an unknown guarantee is 404', async () => {
  const path = '/api/v6/states/agr/guarantees/NONE/overrides';
  expect((await registry.call('POST', path, build())).status).toBe(404);
  expect((await registry.call('GET', path)).status).toBe(404);
});
