import {
  buildAgreement,
  createRegistryClient,
  NotFound,
  type ControlTerms,
} from '@status/governify-client';
import { readSlotVerdict, validateAgreement } from '@status/guarantees';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY } from '../src/testing/build.js';
import { startTestRegistry, type TestRegistry } from '../src/testing/test-registry.js';

let registry: TestRegistry;
beforeEach(async () => {
  registry = await startTestRegistry();
});
afterEach(() => registry.close());

const agreement = buildAgreement({
  agreementId: 'tpa-7',
  timeZone: 'Europe/Madrid',
  initial: '2025-01-01',
  collector: { infrastructurePath: 'facts', endpoint: '/collect', backendUrl: 'http://b/bulk' },
  controls: ['licences', 'pinned-3'].map((name): ControlTerms => ({
    guaranteeId: name,
    metricId: `${name} metric`,
    controlId: `control-${name}`,
    endpoint: `/controls/${name}`,
    params: { field: name },
    period: 'ANNUALLY',
    operator: '>=',
    threshold: 92.5,
    scopeKeys: ['environment', 'team'],
    scopeSets: [{ environment: 'production' }, { environment: 'development', team: 'a' }],
  })),
});

const client = () => createRegistryClient({ baseUrl: registry.url, token: () => 'x.y.z' });

test('the agreements the client builds are valid', () => {
  expect(validateAgreement(agreement).issues).toEqual([]);
});

test('the client stores an agreement and reads one slot of it', async () => {
  expect(await client().upsertAgreement(agreement)).toBe('created');
  expect(await client().upsertAgreement(agreement)).toBe('unchanged');
  registry.collector.reset((body) => {
    const { scope } = (body as { metric: { scope: object } }).metric;
    return { computations: [{ value: 92.5, scope, period: DAY, evidences: [] }] };
  });
  const states = await client().guaranteeStates('tpa-7', {
    ...DAY,
    guarantee: 'pinned-3',
    scope: { environment: 'development', team: 'a' },
  });
  expect(states.map(readSlotVerdict)).toEqual(['passed']);
  expect(states[0]?.metrics).toEqual({ pinned_3_metric: 92.5 });
  expect(registry.collector.posted()).toEqual([
    {
      config: { controlId: 'control-pinned-3', backendUrl: 'http://b/bulk' },
      metric: {
        endpoint: '/controls/pinned-3',
        params: { field: 'pinned-3' },
        scope: { environment: 'development', team: 'a' },
        window: {
          type: 'static',
          period: 'yearly',
          initial: DAY.from,
          from: DAY.from,
          end: DAY.to,
          timeZone: 'Europe/Madrid',
        },
      },
    },
  ]);
  expect(registry.collector.requests[0]?.cookie).toBe('accessToken=x.y.z');
});

test('a failing collector reaches the client with its metric and status', async () => {
  await client().upsertAgreement(agreement);
  registry.collector.reset(() => ({ postStatus: 503 }));
  await expect(client().guaranteeStates('tpa-7', DAY)).rejects.toMatchObject({
    name: 'CollectorFailed',
    details: [{ metric: expect.stringMatching(/_metric$/) as string, status: 503 }],
  });
});

test('deleted and unknown agreements are NotFound', async () => {
  await client().createAgreement(agreement);
  expect((await client().listAgreements()).map(({ id }) => id)).toEqual(['tpa-7']);
  await client().deleteAgreement('tpa-7');
  await expect(client().getAgreement('tpa-7')).rejects.toBeInstanceOf(NotFound);
});

test('a client with a service token may change, and its access token goes to the collectors', async () => {
  const serviceToken = 'the-secret-of-the-services-of-an-installation';
  const guarded = await startTestRegistry({}, undefined, {
    access: { serviceTokens: [serviceToken] },
  });
  try {
    const options = { baseUrl: guarded.url, token: () => 'x.y.z' };
    await expect(createRegistryClient(options).upsertAgreement(agreement)).rejects.toMatchObject({
      status: 401,
    });
    const service = createRegistryClient({ ...options, serviceToken });
    expect(await service.upsertAgreement(agreement)).toBe('created');
    guarded.collector.reset(() => ({ computations: [] }));
    expect(await service.guaranteeStates('tpa-7', DAY)).toEqual([]);
    expect(guarded.collector.requests[0]?.cookie).toBe('accessToken=x.y.z');
  } finally {
    await guarded.close();
  }
});
