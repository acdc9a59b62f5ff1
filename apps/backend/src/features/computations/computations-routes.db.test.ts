import { verifyGroup, type GroupExport } from '@status/evidence';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import type { Principal } from '../../http/principal.js';
import { createSliceApp, testPrincipal } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import type { Group } from './group.js';
import { batchOf, callbackOf, createRunFixture } from './testing/run-fixture.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

type Fixture = Awaited<ReturnType<typeof createRunFixture>>;

function apiOf(fixture: Fixture) {
  let principal: Principal = testPrincipal();
  const app = createSliceApp(
    { ...fixture.engine.routes, ...fixture.points.routes },
    () => principal,
  );
  return {
    as: (other: Principal) => {
      principal = other;
      return request(app);
    },
    admin: () => {
      principal = testPrincipal();
      return request(app);
    },
  };
}
const callback = (group: Group): Principal => ({
  ...callbackOf(group),
  username: 'flow',
  scopes: ['computations:bulk'],
});

/** A run that brought `results`, one evidence each, and is evaluated. */
async function finishedRun(fixture: Fixture, results: boolean[]): Promise<Group> {
  const api = apiOf(fixture);
  const [made] = await fixture.run();
  await fixture.drain();
  const group = await fixture.group((made as Group).id);
  await api
    .as(callback(group))
    .post('/api/v1/computations/bulk')
    .set('Idempotency-Key', `${group.id}:0`)
    .send(batchOf(group, results))
    .expect(201);
  await fixture.drain();
  return fixture.group(group.id);
}

it('leads from Run now through 202 to 200 and the point', async () => {
  const fixture = await createRunFixture(db, ['production', 'staging']);
  const api = apiOf(fixture);
  const run = await api
    .admin()
    .post(`/api/v1/controls/${fixture.control.id}/computations`)
    .expect(202);
  expect(run.body.groups).toHaveLength(2);
  expect(run.headers['location']).toBe(`/api/v1/computations/${run.body.groups[0].id}`);
  const pending = await api
    .admin()
    .get(run.headers['location'] as string)
    .expect(202);
  expect(pending.headers['retry-after']).toBe('1');

  await fixture.drain();
  const group = await fixture.group(run.body.groups[0].id);
  await api
    .as(callback(group))
    .post('/api/v1/computations/bulk')
    .set('Idempotency-Key', 'batch:0')
    .send(batchOf(group, [true, true]))
    .expect(201);
  const path = run.headers['location'] as string;
  await api.admin().get(path).expect(202); // people wait for the point
  const read = await api.as(testPrincipal('SERVICE')).get(path).expect(200); // the registry makes it
  expect(read.body.computations).toMatchObject([
    { value: 100, scope: { environment: 'production' } },
  ]);

  await fixture.drain();
  const done = await api.admin().get(path).expect(200);
  expect(done.body.group).toMatchObject({ status: 'done', verdict: 'passed' });
  const points = await api.admin().get(`/api/v1/points?group=${group.id}`).expect(200);
  expect(points.body.items).toMatchObject([{ result: 'passed', guaranteeValue: 100 }]);
});

it('answers a repeated Idempotency-Key with the first run, and refuses it for other work', async () => {
  const fixture = await createRunFixture(db, ['production', 'staging']);
  const run = (body: object) =>
    apiOf(fixture)
      .admin()
      .post(`/api/v1/controls/${fixture.control.id}/computations`)
      .set('Idempotency-Key', `once-${fixture.control.id}`)
      .send(body);
  const [first, second] = await Promise.all([run({}), run({})]);
  expect(second.body).toEqual(first.body);
  const scopeSetIds = [fixture.scopeSets[0]?.id];
  const other = await run({ scopeSetIds }).expect(409);
  expect(other.body.code).toBe('idempotency-key-reused');
  expect(await db('groups').where({ control_id: fixture.control.id })).toHaveLength(2);
});

it('pages evidences without gaps or repeats', async () => {
  const fixture = await createRunFixture(db);
  const group = await finishedRun(
    fixture,
    Array.from({ length: 25 }, (_, i) => i % 2 === 0),
  );
  const api = apiOf(fixture);
  const keys: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = cursor ? `&cursor=${cursor}` : '';
    const page = await api.admin().get(`/api/v1/computations/${group.id}?limit=10${query}`);
    keys.push(...page.body.computations[0].evidences.map(({ key }: { key: string }) => key));
    cursor = page.body.page.nextCursor;
  }
  expect(keys).toEqual(Array.from({ length: 25 }, (_, i) => `item ${i}`));
});

it('shows a computation with where it comes from', async () => {
  const fixture = await createRunFixture(db);
  const group = await finishedRun(fixture, [true, false]);
  const api = apiOf(fixture);
  const list = await api.admin().get(`/api/v1/computations?group=${group.id}`).expect(200);
  const [row] = list.body.items;
  expect(row).toMatchObject({ result: 'failed', evidenceCount: 2, passedCount: 1 });
  const detail = await api.admin().get(`/api/v1/computations/${group.id}/results/${row.id}`);
  expect(detail.body.evidences).toHaveLength(2);
  expect(detail.body.provenance).toMatchObject({
    flow: { id: 'flow-1', version: 'sha256:1' },
    groupDigest: group.digest,
    receipt: { digest: group.digest },
  });
  const failed = await api
    .admin()
    .get(`/api/v1/controls/${fixture.control.id}/computations?result=failed`);
  expect(failed.body.items.map(({ id }: { id: string }) => id)).toContain(row.id);
  const passed = await api
    .admin()
    .get(`/api/v1/computations?controlId=${fixture.control.id}&result=passed`);
  expect(passed.body.items).toEqual([]);
});

it('narrows the computations of a group like all others, and knows none of an unknown group', async () => {
  const fixture = await createRunFixture(db);
  const group = await finishedRun(fixture, [true, false]);
  const list = async (query: object) => {
    const answer = await apiOf(fixture).admin().get('/api/v1/computations').query(query);
    return [answer.status, answer.body.items?.length];
  };
  expect(await list({ group: group.id, result: 'failed' })).toEqual([200, 1]);
  expect(await list({ group: group.id, result: 'passed' })).toEqual([200, 0]);
  expect(await list({ group: group.id, to: group.period.from.toISOString() })).toEqual([200, 0]);
  expect(await list({ group: group.id, controlId: group.id })).toEqual([200, 0]);
  expect(await list({ group: fixture.control.id })).toEqual([200, 0]);
});

it('finds an evidence that was edited in the database, in the API and offline', async () => {
  const fixture = await createRunFixture(db);
  const group = await finishedRun(fixture, [true, false, true]);
  const api = apiOf(fixture);
  const path = `/api/v1/computations/${group.id}`;
  const whole = await api.admin().get(`${path}/verification`).expect(200);
  expect(whole.body.ok).toBe(true);

  await db('evidences').where({ group_id: group.id, seq: 1 }).update({ result: true });
  const broken = await api.admin().get(`${path}/verification`).expect(200);
  expect(broken.body).toMatchObject({ ok: false, firstBroken: { seq: 1 } });
  const exported = await api.admin().get(`${path}/evidence`).expect(200);
  expect(verifyGroup(exported.body as GroupExport)).toMatchObject({
    ok: false,
    firstBroken: { seq: 1 },
  });
});

it.each([
  [
    'the verdict of a computation',
    (id: string) => db('computations').where({ group_id: id }).update({ value: true }),
  ],
  [
    'the last evidence removed',
    (id: string) => db('evidences').where({ group_id: id, seq: 2 }).delete(),
  ],
  [
    'the digest of the group',
    (id: string) =>
      db('groups')
        .where({ id })
        .update({ digest: `sha256:${'1'.repeat(64)}` }),
  ],
])('finds a change of %s', async (_what, change) => {
  const fixture = await createRunFixture(db);
  const group = await finishedRun(fixture, [true, false, true]);
  await change(group.id);
  const report = await apiOf(fixture).admin().get(`/api/v1/computations/${group.id}/verification`);
  expect(report.body.ok).toBe(false);
});

it('says that a control without scope sets has nothing to run for', async () => {
  const fixture = await createRunFixture(db, []);
  const answer = await apiOf(fixture)
    .admin()
    .post(`/api/v1/controls/${fixture.control.id}/computations`)
    .expect(409);
  expect(answer.body).toMatchObject({ code: 'no-scope-set' });
});

it('says that a run without a seal cannot be verified', async () => {
  const fixture = await createRunFixture(db);
  const [group] = await fixture.run();
  const answer = await apiOf(fixture).admin().get(`/api/v1/computations/${group?.id}/verification`);
  expect(answer.body).toMatchObject({ status: 409, code: 'not-sealed' });
});

it('answers the collector contract of the registry', async () => {
  const fixture = await createRunFixture(db);
  const group = await finishedRun(fixture, [true]);
  const answer = await apiOf(fixture)
    .as(testPrincipal('SERVICE'))
    .post('/api/v1/computations')
    .send({
      config: { controlId: fixture.control.id, backendUrl: 'http://ignored' },
      metric: {
        endpoint: '/controls/items',
        params: {},
        scope: { environment: 'production' },
        window: {
          type: 'static',
          period: 'daily',
          initial: group.period.from.toISOString(),
          end: group.period.to.toISOString(),
        },
      },
    })
    .expect(202);
  expect(answer.body.computation).toBe(`/api/v1/computations/${group.id}`);
});

it('has a run evaluated by its own results, whatever other runs of its slot brought', async () => {
  const fixture = await createRunFixture(db);
  const older = await finishedRun(fixture, [true]);
  const newer = await finishedRun(fixture, [false]);
  const ask = async (group?: string, scope: object = { environment: 'production' }) => {
    const window = { type: 'static', period: 'daily', initial: older.period.from.toISOString() };
    const answer = await apiOf(fixture)
      .as({ ...testPrincipal('SERVICE'), ...(group && { group }) })
      .post('/api/v1/computations')
      .send({
        config: { controlId: fixture.control.id, backendUrl: 'http://ignored' },
        metric: {
          endpoint: '/controls/items',
          params: {},
          scope,
          window: { ...window, end: older.period.to.toISOString() },
        },
      });
    return answer.body.computation?.split('/').at(-1);
  };
  expect(await ask(older.id)).toBe(older.id);
  expect(await ask()).toBe(newer.id);
  expect(await ask(fixture.control.id)).toBe(newer.id);
  expect(await ask(older.id, { environment: 'elsewhere' })).toBeUndefined();
});

it('refuses a foreign cursor by name', async () => {
  const fixture = await createRunFixture(db);
  const answer = await apiOf(fixture).admin().get('/api/v1/computations?cursor=abc').expect(400);
  expect(answer.body.errors).toMatchObject([{ path: '/query/cursor' }]);
});

it('wants every batch under a key, since one sent twice without would count twice', async () => {
  const fixture = await createRunFixture(db);
  const [made] = await fixture.run();
  await fixture.drain();
  const group = await fixture.group((made as Group).id);
  const answer = await apiOf(fixture)
    .as(callback(group))
    .post('/api/v1/computations/bulk')
    .send(batchOf(group, [true]))
    .expect(400);
  expect(answer.body.errors).toMatchObject([{ path: '/headers/idempotency-key' }]);
});
