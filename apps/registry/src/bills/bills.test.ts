import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildAgreement } from '../testing/build.js';
import { startTestRegistry, type TestRegistry } from '../testing/test-registry.js';
import { billIdOf } from './bill.js';

const BILLS = '/api/v6/bills/agr';
/** The first three months of the agreement, in Madrid; summer time begins in the third. */
const MONTHS = [
  { from: '2024-12-31T23:00:00.000Z', to: '2025-01-31T22:59:59.999Z' },
  { from: '2025-01-31T23:00:00.000Z', to: '2025-02-28T22:59:59.999Z' },
  { from: '2025-02-28T23:00:00.000Z', to: '2025-03-31T21:59:59.999Z' },
] as const;
const RANGE = '?from=2025-01-10T00:00:00Z&to=2025-03-10T00:00:00Z';
const open = (period: { from: string; to: string }) => ({
  ...{ agreementId: 'agr', billId: billIdOf(period.from), state: 'open', period },
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
const put = (period: { from: string; to: string }, body: object) =>
  registry.call('PUT', `${BILLS}/${billIdOf(period.from)}`, { period, ...body });

test('each month has a bill, in the time zone of the agreement', async () => {
  expect((await registry.call('GET', BILLS + RANGE)).body).toEqual(MONTHS.map(open));
  const all = (await registry.call('GET', BILLS)).body as { period: { to: string } }[];
  expect(all[0]).toEqual(open(MONTHS[0]));
  expect(Date.parse(all.at(-1)!.period.to)).toBeGreaterThan(Date.now());
});

test('a bill is stored, changed and closed, and stays closed', async () => {
  const [, february] = MONTHS;
  const created = await put(february, { state: 'open' });
  expect([created.status, created.text]).toEqual([201, 'OK']);
  expect((await put(february, { state: 'open' })).status).toBe(200);
  const closeDate = '2025-03-02T10:00:00.000Z';
  expect((await put(february, { state: 'closed', closeDate })).status).toBe(200);
  const refused = await put(february, { state: 'open' });
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({ code: 403, message: expect.stringContaining('closed') });
  expect((await registry.call('GET', BILLS + RANGE)).body).toEqual([
    open(MONTHS[0]),
    { ...open(february), state: 'closed', closeDate },
    open(MONTHS[2]),
  ]);
});

test('a bill that is closed without a date was closed now', async () => {
  await put(MONTHS[0], { state: 'closed' });
  const [bill] = (await registry.call('GET', BILLS + RANGE)).body as { closeDate: string }[];
  expect(Date.now() - Date.parse(bill!.closeDate)).toBeLessThan(10_000);
});

test('the bills of an agreement are deleted', async () => {
  await put(MONTHS[0], { state: 'closed' });
  expect((await registry.call('DELETE', BILLS)).text).toBe('OK');
  expect((await registry.call('GET', BILLS + RANGE)).body).toEqual(MONTHS.map(open));
  expect((await registry.call('DELETE', BILLS)).status).toBe(404);
});

test.each<[string, string, object]>([
  ['another id than that of the period', '1', { state: 'open', period: MONTHS[0] }],
  [
    'another id in the body',
    billIdOf(MONTHS[0].from),
    { state: 'open', period: MONTHS[0], billId: '1' },
  ],
  [
    'another agreement in the body',
    billIdOf(MONTHS[0].from),
    { state: 'open', period: MONTHS[0], agreementId: 'x' },
  ],
  ['an unknown state', billIdOf(MONTHS[0].from), { state: 'paid', period: MONTHS[0] }],
  [
    'a period that is none',
    billIdOf(MONTHS[0].from),
    { state: 'open', period: { from: 'soon', to: 'later' } },
  ],
])('%s is 400', async (_, id, body) => {
  expect((await registry.call('PUT', `${BILLS}/${id}`, body)).status).toBe(400);
});

test('an unknown agreement is 404, too many months are 400', async () => {
  const unknown = await registry.call('GET', '/api/v6/bills/none');
  expect(unknown.body).toEqual({ code: 404, message: 'Agreement not found' });
  const many = await registry.call('GET', `${BILLS}?from=2025-01-01&to=9000-01-01`);
  expect(many.status).toBe(400);
});

test('an agreement that says no beginning has no months', async () => {
  const agreement = buildAgreement('bare');
  delete agreement.context!.validity!.initial;
  await registry.store.agreements.insert(agreement);
  for (const query of ['', RANGE]) {
    const answer = await registry.call('GET', `/api/v6/bills/bare${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ message: expect.stringContaining('validity.initial') });
  }
});
