import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { appendEvidence, genesisHash, type EvidenceRecord } from '@status/evidence';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import type { Principal } from '../../http/principal.js';
import { createSliceApp, testPrincipal } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createFlowTestRepository } from './flow-test-repository.js';
import { createFlowTestRoutes } from './flow-test-routes.js';
import { createFlowTestService } from './flow-test-service.js';
import type { TestCaller } from './ports.js';
import { buildFlow } from './testing/fake-flow-reader.js';

type Call = Parameters<TestCaller['call']>[0];
let db: Db;
let app: ReturnType<typeof createSliceApp>;
let caller: Principal;
let flow: (call: Call) => Promise<unknown>;

beforeAll(async () => {
  ({ db } = await createTestDb());
  app = createSliceApp(
    createFlowTestRoutes(
      createFlowTestService({
        find: async (id) => (id === 'rest-items' ? buildFlow() : undefined),
        tests: createFlowTestRepository(db),
        caller: {
          async call(call) {
            setTimeout(() => void flow(call), 5);
            return { accepted: true };
          },
        },
        signCallback: () => 'token',
        newId,
        now: () => new Date(),
        deadlineMs: 1500,
      }),
    ),
    () => caller,
  );
});
afterAll(() => db.destroy());
beforeEach(() => {
  caller = testPrincipal('DEVELOPER');
  flow = async () => undefined;
});

const period = { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' };
const scope = { environment: 'production' };
const test = (body: object = {}) =>
  request(app)
    .post('/api/v1/flows/rest-items/test')
    .send({ params: { url: 'https://example.org/items' }, scope, period, ...body });

/** Hands results in as the flow would, with the token of its run. */
async function handIn(call: Call, body: object, group = call.group.id) {
  caller = { ...testPrincipal('SERVICE'), kind: 'callback', group };
  return request(app)
    .post(`/api/v1${call.resultsPath}`)
    .send({ computationGroup: call.group.id, computations: [], done: true, ...body });
}

function rowOf({ group }: Call, results: boolean[]) {
  const genesis = genesisHash({ computationGroup: group.id, controlId: group.controlId });
  const evidences: EvidenceRecord[] = [];
  for (const [at, result] of results.entries()) {
    const draft = { id: newId(), key: `item-${at}`, value: { at }, result, at: period.from };
    evidences.push(appendEvidence(evidences, genesis, draft));
  }
  return { period, scope, value: results.every(Boolean), evidences };
}

it('runs a flow for nobody and shows what came of it', async () => {
  flow = (call) => handIn(call, { computations: [rowOf(call, [true, true, true, false])] });
  const { status, body } = await test();
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ok: true,
    value: 75,
    computations: 1,
    evidenceCount: 4,
    errors: [],
  });
  expect(await db('flow_tests')).toEqual([]);
});

it('takes results in batches', async () => {
  flow = async (call) => {
    await handIn(call, { computations: [rowOf(call, [true])], done: false });
    await handIn(call, { computations: [rowOf(call, [false])] });
    expect((await handIn(call, {})).status).toBeOneOf([404, 409]);
  };
  expect((await test()).body).toMatchObject({ computations: 2, value: 50 });
});

it('says what breaks the rules of results', async () => {
  flow = (call) => {
    const row = rowOf(call, [true, true]);
    return handIn(call, { computations: [{ ...row, evidences: [...row.evidences].reverse() }] });
  };
  const { body } = await test();
  expect(body).toMatchObject({ ok: false, value: null });
  expect(body.errors[0].message).toContain('genesis');
});

it('shows the fault that the flow has reported', async () => {
  flow = (call) =>
    handIn(call, { error: { code: 'STATUS_UPSTREAM', message: 'It answered 503.' } });
  expect((await test()).body).toMatchObject({
    ok: false,
    errors: [{ path: '/error', message: 'It answered 503.' }],
  });
});

it('gives up on a flow that does not end', async () => {
  expect((await test()).body).toMatchObject({ status: 504, code: 'flow-timeout' });
  expect(await db('flow_tests')).toEqual([]);
});

it('takes results from the flow it called and nobody else', async () => {
  let refused = 0;
  flow = async (call) => {
    refused = (await handIn(call, {}, newId())).status;
    await handIn(call, {});
  };
  await test();
  expect(refused).toBe(403);
});

it('checks what it is given first', async () => {
  expect((await test({ params: {} })).body.errors[0].path).toBe('/body/params/url');
  expect((await test({ period: { from: period.to, to: period.from } })).status).toBe(400);
});
