import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { insertCatalog, insertControl } from '../../testing/rows.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createSchedules, scheduleRoutes } from './create-schedules.js';

let db: Db;
let app: ReturnType<typeof createSliceApp>;
let controlId: string;
beforeAll(async () => {
  ({ db } = await createTestDb());
  const now = () => new Date('2025-06-01T12:00:00Z');
  app = createSliceApp(scheduleRoutes(createSchedules({ now })(db)));
  controlId = await insertControl(db, await insertCatalog(db, { time_zone: 'Europe/Madrid' }));
});
afterAll(() => db.destroy());

const put = (body: object) => request(app).put(`/api/v1/controls/${controlId}/schedule`).send(body);
const get = (id = controlId) => request(app).get(`/api/v1/controls/${id}/schedule`);

it('sets a schedule and reads it back with its next instant', async () => {
  const set = await put({ enabled: true, cron: '0 6 * * *' });
  expect(set.status).toBe(200);
  expect((await get()).body).toEqual({
    enabled: true,
    cron: '0 6 * * *',
    period: null,
    timeZone: 'Europe/Madrid',
    target: 'current',
    startDate: null,
    endDate: null,
    nextRunAt: '2025-06-02T04:00:00.000Z',
    lastRunAt: null,
  });
});

it('switches a schedule off', async () => {
  expect((await put({ enabled: false })).body).toMatchObject({ enabled: false, nextRunAt: null });
});

it('names every wrong field', async () => {
  const answer = await put({
    enabled: true,
    cron: '0 25 * * *',
    timeZone: 'Mars/Olympus',
    startDate: '2025-02-01',
    endDate: '2025-01-01',
  });
  expect(answer.status).toBe(400);
  expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([
    '/body/cron',
    '/body/timeZone',
    '/body/endDate',
  ]);
});

it('knows no schedule of an unknown control', async () => {
  expect((await get(newId())).status).toBe(404);
});

it('takes the name of a period instead of a cron expression, but not both', async () => {
  const set = await put({ enabled: true, period: 'weekly' });
  expect(set.body).toMatchObject({ cron: '0 0 * * 1', period: 'weekly' });
  const both = await put({ enabled: true, period: 'weekly', cron: '0 6 * * *' });
  expect(both.status).toBe(400);
  expect(both.body.errors[0].path).toBe('/body/period');
});
