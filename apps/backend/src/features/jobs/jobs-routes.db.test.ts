import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { createIdempotency } from '../../http/idempotency.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createRunFixture } from '../computations/testing/run-fixture.js';
import { createJobs } from './create-jobs.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

async function setUp(status: 'draft' | 'finalized' = 'finalized') {
  const fixture = await createRunFixture(db, ['production']);
  const jobs = createJobs({
    db,
    controls: {
      getRunnable: async (id) => (id === fixture.control.id ? fixture : undefined),
      listRunnable: async (_id, ids) => (!ids || ids.includes(fixture.control.id) ? [fixture] : []),
    },
    catalogs: { statusOf: async (id) => (id === fixture.catalog.id ? status : undefined) },
    runs: fixture.engine.runs,
    events: { publish: async () => {} },
    idempotency: createIdempotency(db),
    now: () => new Date('2026-11-10T12:00:00Z'),
  });
  const app = createSliceApp(jobs.routes);
  const path = `/api/v1/catalogs/${fixture.catalog.id}/points/calculations`;
  return { fixture, jobs, app, path };
}
const body = { from: '2026-11-01T00:00:00Z', to: '2026-11-03T00:00:00Z' };

it('makes a job of the runs a window lacks, and ends when the last of them does', async () => {
  const { fixture, jobs, app, path } = await setUp();
  const accepted = await request(app).post(path).send(body).expect(202);
  expect(accepted.body).toMatchObject({ status: 'running', progress: { done: 0, total: 2 } });
  await fixture.drain();
  const groups = await db('groups').where({ job_id: accepted.body.id });
  await db('groups').where({ id: groups[0].id }).update({ status: 'done' });
  await jobs.calculations.groupEnded(db, accepted.body.id);
  const half = await request(app).get(accepted.headers['location'] as string);
  expect(half.body).toMatchObject({ status: 'running', progress: { done: 1, total: 2 } });
  await db('groups').where({ id: groups[1].id }).update({ status: 'failed' });
  await jobs.calculations.groupEnded(db, accepted.body.id);
  const whole = await request(app).get(accepted.headers['location'] as string);
  expect(whole.body).toMatchObject({ status: 'done', result: { done: 1, failed: 1 } });
});

it('is done at once when nothing is lacking', async () => {
  const { app, path } = await setUp();
  const future = { from: '2030-01-01T00:00:00Z', to: '2030-01-03T00:00:00Z' };
  const answer = await request(app).post(path).send(future).expect(202);
  expect(answer.body).toMatchObject({ status: 'done', progress: { total: 0 } });
});

it('gives the same job for the same Idempotency-Key', async () => {
  const { app, path } = await setUp();
  const send = () => request(app).post(path).set('Idempotency-Key', path).send(body);
  const [first, second] = await Promise.all([send(), send()]);
  expect(second.body.id).toBe(first.body.id);
});

it('refuses drafts, foreign controls and a window turned round, by name', async () => {
  const draft = await setUp('draft');
  await request(draft.app).post(draft.path).send(body).expect(409);
  const { app, path } = await setUp();
  const controlIds = ['01938f5c-7a00-7000-8000-000000000009'];
  const foreign = await request(app)
    .post(path)
    .send({ ...body, controlIds })
    .expect(400);
  expect(foreign.body.errors).toMatchObject([{ path: '/body/controlIds' }]);
  const turned = { from: body.to, to: body.from };
  const refused = await request(app).post(path).send(turned).expect(400);
  expect(refused.body.errors).toMatchObject([{ path: '/body/to' }]);
});

it('fills a past window of one control, and refuses more than it makes with the number', async () => {
  const { app, fixture } = await setUp();
  const path = `/api/v1/controls/${fixture.control.id}/schedule/backfill`;
  const { body: job, headers } = await request(app).post(path).send(body).expect(202);
  expect(job).toMatchObject({ type: 'point-calculation', progress: { total: 2 } });
  expect(headers['location']).toBe(`/api/v1/jobs/${job.id}`);
  const years = { from: '2020-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' };
  const refused = await request(app).post(path).send(years).expect(400);
  expect(refused.body.detail).toMatch(/leads to 2192 runs/);
  await request(app)
    .post(path.replace(fixture.control.id, fixture.catalog.id))
    .send(body)
    .expect(404);
});
