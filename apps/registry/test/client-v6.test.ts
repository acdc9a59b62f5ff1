import {
  buildAgreement,
  Conflict,
  createRegistryClient,
  NotFound,
  Refused,
  type State,
} from '@status/governify-client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DAY } from '../src/testing/build.js';
import { startTestRegistry, type TestRegistry } from '../src/testing/test-registry.js';

// The client against the registry itself: whatever one of them changes alone fails here.

const SERVICE_TOKEN = 'a-service-token-of-forty-characters-long';
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry.close());
beforeEach(async () => {
  await client().deleteAllAgreements();
  await client().deleteAllStates();
  registry.collector.reset((body) => {
    const { scope } = (body as { metric: { scope: object } }).metric;
    return { computations: [{ value: 97, scope, period: DAY, evidences: [{ id: 'e1' }] }] };
  });
});

const client = () => createRegistryClient({ baseUrl: registry.url });

const agreement = (sets = 1, agreementId = 'tpa-7') =>
  buildAgreement({
    ...{ agreementId, timeZone: 'Europe/Madrid', initial: '2025-01-01' },
    collector: { infrastructurePath: 'facts', endpoint: '/collect', backendUrl: 'http://b/bulk' },
    controls: [
      {
        ...{ guaranteeId: 'DOC', metricId: 'DOC metric', endpoint: '/doc', params: {} },
        ...{ period: 'MONTHLY', operator: '>=', threshold: '90', scopeKeys: ['site'] },
        scopeSets: Array.from({ length: sets }, (_, n) => ({ site: `s${n}` })),
      },
    ],
  });

test('agreements of several pages are listed, and all are deleted', async () => {
  for (let n = 0; n < 3; n += 1) await client().createAgreement(agreement(1, `tpa-${n}`));
  expect((await client().listAgreements()).map(({ id }) => id)).toEqual([
    'tpa-0',
    'tpa-1',
    'tpa-2',
  ]);
  await expect(client().createAgreement(agreement(1, 'tpa-0'))).rejects.toBeInstanceOf(Conflict);
  await client().deleteAllAgreements();
  expect(await client().listAgreements()).toEqual([]);
});

test(
  'a list that the registry writes in pieces is read one by one',
  { timeout: 30_000 },
  async () => {
    await client().createAgreement(agreement(510));
    const sites = new Set<unknown>();
    for await (const { scope, value } of client().streamStates('tpa-7', DAY)) {
      expect(value).toBe(true);
      sites.add(scope['site']);
    }
    expect(sites.size).toBe(510);
    expect(await client().listStates('tpa-7')).toHaveLength(510);
  },
);

test('stored states are read without evaluation, found by scope, and deleted', async () => {
  await client().createAgreement(agreement(2));
  await client().guaranteeStates('tpa-7', DAY);
  const asked = registry.collector.requests.length;
  const [stored, ...more] = await client().storedStates('tpa-7', 'DOC', { lasts: 1 });
  expect(more).toEqual([]);
  expect(stored).toMatchObject({ record: { value: true, metrics: { DOC_metric: 97 } } });
  expect(stored?.record_size).toBe(1);
  const [bare] = await client().storedStates('tpa-7', 'DOC', { evidences: false });
  expect(bare?.record.evidences).toBeUndefined();

  const found = await client().filteredStates('tpa-7', { indicator: 'DOC', from: DAY.from });
  expect(found.map(({ records }) => records.value)).toEqual([true, true]);
  const groups = await client().groupedEvidences('tpa-7', {
    ...{ indicator: 'DOC', type: 'guarantees' },
    scope: { site: 's1' },
  });
  expect(groups).toEqual([{ _id: 's1', evidences: [[{ id: 'e1' }]] }]);
  await expect(client().filteredStates('tpa-7', { indicator: 'none' })).rejects.toBeInstanceOf(
    NotFound,
  );
  expect(registry.collector.requests).toHaveLength(asked);

  await client().metrics.store('tpa-7', 'DOC_metric', { value: 1 });
  const kinds = (states: State[]) => [...new Set(states.map(({ stateType }) => stateType))].sort();
  expect(kinds(await client().listStates())).toEqual(['guarantees', 'metrics']);
  await client().deleteStates('tpa-7');
  await expect(client().deleteStates('tpa-7')).rejects.toBeInstanceOf(NotFound);
  await client().guaranteeStates('tpa-7', DAY);
  await client().deleteAllStates();
  expect(await client().listStates('tpa-7')).toEqual([]);
});

test('values of metrics are stored and increased, and all increases count', async () => {
  await client().createAgreement(agreement());
  const { metrics } = client();
  const place = { scope: { site: 's0' }, period: DAY };
  const stored = await metrics.store('tpa-7', 'DOC_metric', { ...place, value: 5 });
  expect(stored).toMatchObject({ stateType: 'metrics', value: 5, scope: { site: 's0' } });
  await Promise.all(
    Array.from({ length: 20 }, () => metrics.increase('tpa-7', 'DOC_metric', place)),
  );
  const raised = await metrics.increase('tpa-7', 'DOC_metric', { ...place, by: 0.5 });
  expect(raised.value).toBe(25.5);
  expect((await metrics.list('tpa-7')).map(({ value }) => value)).toEqual([25.5]);
  expect(await metrics.get('tpa-7', 'DOC_metric')).toHaveLength(1);
  expect((await metrics.records('tpa-7', 'DOC_metric')).length).toBeGreaterThan(0);
  await expect(metrics.get('none', 'DOC_metric')).rejects.toBeInstanceOf(NotFound);
});

test('templates are made, listed by a pattern, and deleted', async () => {
  const { templates } = client();
  const template = { id: 'uptime-v1-0-0', type: 'template', terms: { a: 1 } } as const;
  expect(await templates.create(template)).toMatchObject(template);
  await expect(templates.create(template)).rejects.toBeInstanceOf(Conflict);
  await expect(templates.create({ ...template, id: 'uptime' })).rejects.toBeInstanceOf(Refused);
  expect((await templates.list('up*')).map(({ id }) => id)).toEqual(['uptime-v1-0-0']);
  expect(await templates.list('down*')).toEqual([]);
  expect(await templates.get('uptime-v1-0-0')).toMatchObject(template);
  await templates.delete('uptime-v1-0-0');
  await expect(templates.get('uptime-v1-0-0')).rejects.toBeInstanceOf(NotFound);
});

test('a month is billed, corrected, closed, and then stays as it is', async () => {
  await client().createAgreement(agreement());
  const { bills, overrides } = client();
  const [march] = await bills.list('tpa-7', {
    from: '2025-03-02T00:00:00.000Z',
    to: '2025-03-20T00:00:00.000Z',
  });
  const { billId, period } = march!;
  expect(march).toMatchObject({ agreementId: 'tpa-7', state: 'open' });
  const override = { id: 'o-1', scope: { site: 's0' }, period, comment: 'agreed' };
  await expect(overrides.create('tpa-7', 'DOC', override)).rejects.toBeInstanceOf(NotFound);

  expect(await bills.put('tpa-7', billId, { state: 'open', period })).toBe('created');
  await overrides.create('tpa-7', 'DOC', override);
  await expect(overrides.create('tpa-7', 'DOC', override)).rejects.toBeInstanceOf(Conflict);
  expect(await overrides.list('tpa-7', 'DOC')).toEqual([override]);
  await overrides.delete('tpa-7', 'DOC', override);
  await expect(overrides.list('tpa-7', 'DOC')).rejects.toBeInstanceOf(NotFound);
  await overrides.create('tpa-7', 'DOC', override);

  expect(await bills.put('tpa-7', billId, { state: 'closed', period })).toBe('changed');
  await expect(bills.put('tpa-7', billId, { state: 'open', period })).rejects.toMatchObject({
    ...{ name: 'Refused', status: 403 },
  });
  await expect(overrides.delete('tpa-7', 'DOC', override)).rejects.toBeInstanceOf(Refused);
  await overrides.deleteAll('tpa-7');
  await bills.delete('tpa-7');
  await expect(bills.delete('tpa-7')).rejects.toBeInstanceOf(NotFound);
});

test('the registry says who it is, and what it refuses says where', async () => {
  expect(await client().info()).toEqual({
    ...{ name: 'status-registry', version: '1.2.3', store: 'up' },
  });
  const wrong = { ...agreement(), terms: { metrics: {}, guarantees: [{ id: 'G', of: [{}] }] } };
  const error = (await client()
    .createAgreement(wrong)
    .catch((fault: unknown) => fault)) as Refused;
  expect(error).toBeInstanceOf(Refused);
  expect(error.details[0]?.path).toMatch(/^terms\.guarantees\[0\]/);
});

test('a question is asked on within the trace of who asked it, and logged under it', async () => {
  await client().createAgreement(agreement());
  const [trace, span] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
  const tracing = tracingClient(`00-${trace}-${span}-01`);
  await tracing.guaranteeStates('tpa-7', DAY);
  const headers = registry.collector.requests.map(({ traceparent = '' }) => traceparent);
  expect(headers).toHaveLength(2);
  for (const header of headers) expect(header).toMatch(new RegExp(`^00-${trace}-(?!${span})`));
  const line = registry
    .log()
    .split('\n')
    .find((text) => text.includes(trace));
  expect(JSON.parse(line ?? '{}')).toMatchObject({ traceId: trace, res: { statusCode: 200 } });
});

/** A client whose calls are part of a trace. */
const tracingClient = (traceparent: string) =>
  createRegistryClient({
    baseUrl: registry.url,
    fetch: (url, init) =>
      fetch(url, { ...init, headers: { ...(init?.headers as object), traceparent } }),
  });

test('a registry with keys lets the service token in and others not', async () => {
  const locked = await startTestRegistry({}, undefined, {
    access: { serviceTokens: [SERVICE_TOKEN] },
  });
  const calling = (serviceToken?: string) =>
    createRegistryClient({ baseUrl: locked.url, ...(serviceToken && { serviceToken }) });
  expect(await calling(SERVICE_TOKEN).listAgreements()).toEqual([]);
  for (const token of [undefined, `${SERVICE_TOKEN}x`])
    await expect(calling(token).listAgreements()).rejects.toMatchObject({
      ...{ name: 'Refused', status: 401 },
    });
  await locked.close();
});
