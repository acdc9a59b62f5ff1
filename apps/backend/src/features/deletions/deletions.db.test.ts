import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { indexesOf } from '../../testing/explain.js';
import { createSliceApp, testPrincipal } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { batchOf, callbackOf, createRunFixture } from '../computations/testing/run-fixture.js';
import { createJobRepository } from '../jobs/job-repository.js';
import { createDeletions } from './create-deletions.js';
import { createDeletionRepository } from './deletion-repository.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

let fixture: Awaited<ReturnType<typeof createRunFixture>>;
let deletions: ReturnType<typeof createDeletions>;
let app: ReturnType<typeof createSliceApp>;
let caller: object = {};
beforeEach(async () => {
  fixture = await createRunFixture(db);
  deletions = createDeletions({
    db,
    job: createJobRepository(db).get,
    events: { publish: async (_db, type, data) => void fixture.events.push({ type, data }) },
    now: () => new Date(),
  });
  app = createSliceApp({ ...deletions.routes, ...fixture.engine.routes }, () => ({
    ...testPrincipal('ADMIN'),
    ...caller,
  }));
  caller = {};
});

const period = (day: number) => ({
  from: new Date(Date.UTC(2026, 1, day, 23)),
  to: new Date(Date.UTC(2026, 1, day + 1, 23)),
});

async function computed(day: number, results = [true, false]) {
  const [made] = await fixture.run({ period: period(day) });
  await fixture.drain();
  const group = await fixture.group(made?.id as string);
  caller = callbackOf(group);
  await request(app)
    .post('/api/v1/computations/bulk')
    .set('idempotency-key', `${group.id}:1`)
    .send(batchOf(group, results))
    .expect(201);
  caller = {};
  await fixture.drain();
  return group.id;
}
const ofControl = (path: string) => `/api/v1/controls/${fixture.control.id}/computations${path}`;
const stored = () => db('computations').where({ control_id: fixture.control.id }).pluck('group_id');

it('deletes what ended by an instant, and nothing of a period that ends later', async () => {
  const [first, second] = [await computed(1), await computed(2)];
  const before = period(1).to.toISOString();
  const { body, headers } = await request(app).delete(ofControl('')).query({ before }).expect(202);
  expect(body).toMatchObject({ type: 'computation-deletion', progress: { done: 0, total: 1 } });
  expect(headers['location']).toBe(`/api/v1/jobs/${body.id}`);
  expect(await stored()).toHaveLength(2);
  await deletions.work();
  expect(await stored()).toEqual([second]);
  expect(await createJobRepository(db).get(body.id)).toMatchObject({
    status: 'done',
    done: 1,
    result: { computations: 1 },
  });
  expect(await db('evidences').where({ group_id: first })).toEqual([]);
  expect(await db('points').where({ group_id: first })).toHaveLength(1);
});

it('keeps what shows that the sealed digest was theirs', async () => {
  const id = await computed(3);
  await request(app)
    .delete('/api/v1/computations')
    .query({ controlId: fixture.control.id })
    .expect(202);
  await deletions.work();
  const verification = () => request(app).get(`/api/v1/computations/${id}/verification`);
  expect((await verification().expect(200)).body).toMatchObject({ ok: true });
  const gone = await request(app).get(`/api/v1/computations/${id}/evidence`).expect(409);
  expect(gone.body.code).toBe('evidence-deleted');
  const { body } = await request(app).get(`/api/v1/computations/${id}`).expect(200);
  expect(body.group.evidenceDeletedAt).toEqual(expect.any(String));
  await db('pruned_groups')
    .where({ group_id: id })
    .update({ digests: ['sha256:0'] });
  expect((await verification()).body).toMatchObject({ ok: false });
});

it('leaves a run alone that has not ended', async () => {
  const [made] = await fixture.run({ period: period(4) });
  await fixture.drain();
  const group = await fixture.group(made?.id as string);
  caller = callbackOf(group);
  await request(app)
    .post('/api/v1/computations/bulk')
    .set('idempotency-key', `${group.id}:1`)
    .send(batchOf(group, [true], false));
  caller = {};
  const query = { controlId: fixture.control.id };
  const { body } = await request(app).delete('/api/v1/computations').query(query).expect(202);
  expect(body).toMatchObject({ status: 'done', progress: { total: 0 } });
  await deletions.work();
  expect(await stored()).toEqual([group.id]);
});

it('works off more runs than one transaction takes, once each', async () => {
  for (let n = 0; n < 23; n++) await computed(1 + (n % 20));
  const query = { controlId: fixture.control.id };
  const { body } = await request(app).delete('/api/v1/computations').query(query).expect(202);
  await Promise.all([deletions.work(), deletions.work()]);
  await deletions.work();
  expect(await createJobRepository(db).get(body.id)).toMatchObject({ status: 'done', done: 23 });
  expect(await stored()).toEqual([]);
});

it('refuses a deletion of everything, of the future, and of no control', async () => {
  await request(app).delete('/api/v1/computations').expect(400);
  await request(app).delete(ofControl('')).expect(400);
  await request(app).delete(ofControl('')).query({ before: '2999-01-01T00:00:00Z' }).expect(400);
  await request(app).delete('/api/v1/computations').query({ controlId: newId() }).expect(404);
});

it('finds what to delete by an index', async () => {
  const before = new Date('2025-01-01');
  const store = createDeletionRepository(db);
  const everywhere = await indexesOf(db, () => store.count({ before }));
  expect(everywhere).toEqual([expect.stringMatching(/^groups_stored/)]);
  const ofOne = await indexesOf(db, () => store.count({ before, controlId: newId() }));
  expect(ofOne).toEqual(['groups_stored_control_idx']);
});

it('ends a run that is cancelled, and refuses what its flow still posts', async () => {
  await computed(7, [true]);
  const [made] = await fixture.run({ period: period(7) });
  await fixture.drain();
  const group = await fixture.group(made?.id as string);
  const cancel = () => request(app).post(`/api/v1/computations/${group.id}/cancel`);
  const { body } = await cancel().expect(202);
  expect(body).toMatchObject({ status: 'failed', verdict: null, error: { code: 'cancelled' } });
  caller = callbackOf(group);
  const late = await request(app)
    .post('/api/v1/computations/bulk')
    .set('idempotency-key', `${group.id}:1`)
    .send(batchOf(group, [true]))
    .expect(409);
  expect(late.body.code).toBe('group-closed');
  caller = {};
  await cancel().expect(409);
  await request(app).post(`/api/v1/computations/${newId()}/cancel`).expect(404);
  const slot = await db('slots').where({ control_id: fixture.control.id }).first();
  expect(slot).toMatchObject({ verdict: 'passed' });
});

it('exports computations, and finds them by scope through their runs', async () => {
  const id = await computed(9);
  const csv = await request(app).get(ofControl('/export')).expect(200);
  expect(csv.text.split('\r\n')[1]).toContain(id);
  const by = async (scope: string) =>
    (await request(app).get(ofControl('')).query({ 'scope[environment]': scope })).body.items;
  expect(await by('production')).toMatchObject([{ group: id }]);
  expect(await by('test')).toEqual([]);
  const query = { format: 'json', 'scope[environment]': 'production' };
  expect((await request(app).get(ofControl('/export')).query(query)).body).toHaveLength(1);
});
