import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { createSliceApp, testPrincipal } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { batchOf, callbackOf, createRunFixture } from '../computations/testing/run-fixture.js';
import { createExplanationRoutes } from '../explanations/explanation-routes.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

let fixture: Awaited<ReturnType<typeof createRunFixture>>;
let app: ReturnType<typeof createSliceApp>;
beforeEach(async () => {
  fixture = await createRunFixture(db);
  app = createSliceApp(
    {
      ...fixture.points.routes,
      ...fixture.engine.routes,
      ...createExplanationRoutes({
        points: fixture.points.reader,
        runs: fixture.engine.groups,
        examples: fixture.engine.examples,
        controls: { getRunnable: async () => fixture },
      }),
    },
    () => ({ ...testPrincipal('ADMIN'), ...caller }),
  );
  caller = {};
});
let caller: object = {};

/** A run of the current period that came to a point. */
async function computed(results = [true, false]) {
  const [made] = await fixture.run();
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
  return fixture.group(group.id);
}
const controlSlots = () =>
  db('slots').where({ control_id: fixture.control.id }).select('verdict', 'value', 'reason');
const counts = () =>
  db('rollups').where({ control_id: fixture.control.id }).first('passed', 'failed', 'missing');
const correction = { guaranteeValue: 100, guaranteeResult: true, reason: 'The portal lagged' };
const put = (group: string, body: object = correction) =>
  request(app).put(`/api/v1/points/computationGroup/${group}`).send(body);

it('supersedes a point with a reason, and everything that is counted follows', async () => {
  const { id, pointId } = await computed();
  expect(await counts()).toEqual({ passed: 0, failed: 1, missing: 0 });
  const { body } = await put(id).expect(200);
  expect(body.points).toMatchObject([
    { id: pointId, result: 'passed', revision: 2, origin: 'corrected', changedBy: 'admin' },
  ]);
  expect(await counts()).toEqual({ passed: 1, failed: 0, missing: 0 });
  expect(await controlSlots()).toEqual([
    { verdict: 'passed', value: 100, reason: 'Corrected by admin: The portal lagged' },
  ]);
  expect(fixture.events.at(-1)).toMatchObject({
    type: 'point.updated',
    data: { point: pointId, group: id, verdict: 'passed' },
  });
});

it('keeps every revision, and pages them', async () => {
  const { id, pointId } = await computed();
  await put(id).expect(200);
  await put(id, { ...correction, guaranteeResult: false, guaranteeValue: 3, reason: 'No' });
  const path = `/api/v1/points/${pointId}/revisions`;
  const all = await request(app).get(path).expect(200);
  expect(all.body.items).toMatchObject([
    { revision: 3, result: 'failed', guaranteeValue: 3, reason: 'No' },
    { revision: 2, result: 'passed', guaranteeValue: 100 },
    { revision: 1, result: 'failed', guaranteeValue: 50, origin: 'computed', reason: null },
  ]);
  const first = await request(app).get(path).query({ limit: 2 });
  const { nextCursor: cursor } = first.body.page;
  const second = await request(app).get(path).query({ limit: 2, cursor });
  expect(second.body.items.map(({ revision }: { revision: number }) => revision)).toEqual([1]);
});

it('lets a newer run replace a correction, which stays among the revisions', async () => {
  const { id, pointId } = await computed();
  await put(id).expect(200);
  const newer = await computed([false]);
  const { body } = await request(app).get(`/api/v1/points/${pointId}`);
  expect(body).toMatchObject({ origin: 'computed', revision: 3, computationGroup: newer.id });
  const { detail } = (await put(id).expect(409)).body;
  expect(detail).toMatch(/newer run/);
});

it('deletes a point to a tombstone with the reason', async () => {
  const { id, pointId } = await computed();
  const remove = () => request(app).delete(`/api/v1/points/${pointId}`).send({ reason: 'A test' });
  await remove().expect(204);
  await remove().expect(404);
  await put(id).expect(409);
  const list = (query: object) =>
    request(app)
      .get('/api/v1/points')
      .query({ controlId: fixture.control.id, ...query });
  expect((await list({})).body.items).toEqual([]);
  expect((await list({ deleted: true })).body.items).toMatchObject([
    { id: pointId, origin: 'deleted', reason: 'A test', changedBy: 'admin', result: 'failed' },
  ]);
  expect(await counts()).toEqual({ passed: 0, failed: 0, missing: 1 });
  expect(await controlSlots()).toEqual([
    { verdict: 'missing', value: null, reason: 'The point was deleted by admin: A test' },
  ]);
  await computed([true]);
  expect((await list({})).body.items).toMatchObject([{ id: pointId, origin: 'computed' }]);
  expect(await counts()).toEqual({ passed: 1, failed: 0, missing: 0 });
});

it('leaves the slot of a newer run alone', async () => {
  const { id } = await computed();
  await db('slots')
    .where({ control_id: fixture.control.id })
    .update({
      group_id: (await fixture.run())[0]?.id,
      verdict: 'error',
    });
  await put(id).expect(200);
  expect(await controlSlots()).toMatchObject([{ verdict: 'error' }]);
});

it('refuses a correction without a reason, of no run, or of a scope without a point', async () => {
  const { id } = await computed();
  await put(id, { ...correction, reason: ' ' }).expect(400);
  await put(newId()).expect(404);
  await put(id, { ...correction, scope: { environment: 'test' } }).expect(400);
  await put(id, { ...correction, scope: { environment: 'production' } }).expect(200);
});

it('refuses to change a revision', async () => {
  const { id } = await computed();
  await put(id).expect(200);
  await expect(db('point_revisions').update({ reason: 'x' })).rejects.toThrow(/inserts alone/);
});

it('exports what is asked for', async () => {
  const { id, pointId } = await computed();
  await put(id, { ...correction, reason: '=cmd()' }).expect(200);
  const get = (format: string) =>
    request(app).get('/api/v1/points/export').query({ format, group: id }).expect(200);
  const csv = await get('csv');
  expect(csv.headers['content-type']).toMatch('text/csv');
  expect(csv.text.split('\r\n')[1]).toContain(`corrected,'=cmd(),admin`);
  expect((await get('json')).body).toMatchObject([{ id: pointId, reason: '=cmd()' }]);
});

it('explains a point by its guarantee, metrics, run and evidence, the worst first', async () => {
  const { id, pointId } = await computed([...Array<boolean>(12).fill(true), false]);
  const { body } = await request(app).get(`/api/v1/points/${pointId}/explanation`).expect(200);
  expect(body).toMatchObject({
    point: { id: pointId },
    guarantee: { id: 'BACKUPS', objective: 'BACKUPS_METRIC >= 100', severity: 'high' },
    metrics: [{ id: 'BACKUPS_METRIC', missing: false }],
    run: { id },
    more: false,
    links: { evidence: `/api/v1/computations/${id}/evidence` },
  });
  expect(body.computations).toMatchObject([
    { computation: { result: 'failed', evidenceCount: 13 }, more: true },
  ]);
  const { evidences } = body.computations[0];
  expect(evidences).toHaveLength(10);
  expect(evidences[0]).toMatchObject({ result: false, key: 'item 12' });
  await request(app).get(`/api/v1/points/${newId()}/explanation`).expect(404);
});
