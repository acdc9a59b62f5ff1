import { createDatabase } from '@status/local-postgres';
import request from 'supertest';
import { expect, inject, it } from 'vitest';
import { createDb } from '../../db/knex.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createHealth } from './create-health.js';

const UNAVAILABLE = [503, { status: 'unavailable' }];

it('is ready when its database is there with its tables, and its jobs run', async () => {
  const { db } = await createTestDb();
  let jobs = false;
  const app = createSliceApp(createHealth({ db, ready: async () => jobs }).routes);
  const ready = async () => {
    const { status, body } = await request(app).get('/api/v1/health/ready');
    return [status, body];
  };
  expect(await ready()).toEqual(UNAVAILABLE);
  jobs = true;
  expect(await ready()).toEqual([200, { status: 'ok' }]);
  await db.destroy();
  expect(await ready()).toEqual(UNAVAILABLE);
  expect((await request(app).get('/api/v1/health/live')).body).toEqual({ status: 'ok' });
});

it('is not ready before its tables are there', async () => {
  const name = 'health_without_tables';
  await createDatabase(inject('postgresUrl'), name);
  const url = Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href;
  const db = createDb(url);
  const app = createSliceApp(createHealth({ db }).routes);
  expect((await request(app).get('/api/v1/health/ready')).status).toBe(503);
  await db.migrate.latest();
  expect((await request(app).get('/api/v1/health/ready')).status).toBe(200);
  await db.destroy();
});

it('serves the contract it is bound to', async () => {
  const { db } = await createTestDb();
  const answer = await request(createSliceApp(createHealth({ db }).routes)).get(
    '/api/v1/openapi.json',
  );
  expect(answer.body.openapi).toMatch(/^3\.1/);
  expect(answer.body.paths['/health/live'].get.operationId).toBe('getLiveness');
  await db.destroy();
});
