import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createControlDocuments } from '../controls/create-controls.js';
import { buildFlow, createFakeFlowReader } from '../flows/testing/fake-flow-reader.js';
import { createScopeRepository } from '../scopes/create-scopes.js';
import { createTransfers, transferRoutes } from './create-catalogs.js';
import { createCatalogSlice } from './testing/catalog-slice.js';

let db: Db;
let app: ReturnType<typeof createSliceApp>;
const flows = createFakeFlowReader([
  buildFlow({
    id: 'flow-1',
    name: 'Items',
    url: '/controls/items',
    params: [
      { name: 'url', type: 'string', required: true, secret: false },
      { name: 'key', type: 'string', required: false, secret: true },
    ],
  }),
]);
const now = () => new Date('2025-06-11T12:00:00Z');

beforeAll(async () => {
  ({ db } = await createTestDb());
  const { catalogs, routes } = createCatalogSlice(db, { flows, now });
  const transfers = createTransfers({
    catalogs,
    flows,
    now,
    controls: createControlDocuments,
    scopes: createScopeRepository,
  })(db);
  app = createSliceApp({
    ...routes,
    ...transferRoutes(transfers),
  });
});
afterAll(() => db.destroy());
beforeEach(async () => {
  await db.raw('truncate catalogs, scopes cascade');
  flows.away = false;
});

const base = '/api/v1/catalogs';
const importJson = (body: object, query = {}) =>
  request(app).post(`${base}/import`).query(query).send(body);
const importCsv = (text: string, query = {}) =>
  request(app).post(`${base}/import`).query(query).type('text/csv').send(text);
const exported = async (id: string, format: string) =>
  (await request(app).get(`${base}/${id}/export`).query({ format })).body;

const rules = () => ({
  format: 'status-catalog',
  version: 1,
  catalog: { name: 'House rules', frameworkVersion: '1', startDate: '2025-01-01', tags: ['a'] },
  scopes: [{ name: 'environment', type: 'select', values: ['production', 'test'] }],
  controls: [
    {
      name: 'Backups',
      code: 'op-1',
      group: 'Operation',
      statement: 'Back up.',
      period: 'weekly',
      threshold: 95,
      flow: { name: 'Items', url: '/controls/items' },
      params: { url: '/b', key: 'very secret' },
      scopeSets: [{ environment: 'production' }],
      schedule: { cron: '0 4 * * 1', timeZone: 'Europe/Madrid' },
    },
    { name: 'Accounts', severity: 'high' },
  ],
});
const oscal = (count = 2) => ({
  catalog: {
    uuid: '5e2fd1c7-3c63-4f0e-9c24-0dd2a8b7a7c1',
    metadata: {
      title: 'Rules of others',
      'last-modified': '2025-01-01T00:00:00Z',
      version: '7',
      'oscal-version': '1.1.2',
      remarks: 'kept',
    },
    groups: [
      {
        id: 'g',
        title: 'Group',
        controls: Array.from({ length: count }, (_, index) => ({
          id: `c-${index}`,
          title: 'The same title',
          props: [{ name: 'label', value: `C-${index}` }],
          parts: [{ name: 'statement', prose: `Do thing ${index}.` }],
        })),
      },
    ],
  },
});

it('makes a draft with controls, scope sets, schedules and scopes', async () => {
  const made = await importJson(rules());
  expect(made.status).toBe(201);
  expect(made.headers['location']).toBe(`${base}/${made.body.catalog.id}`);
  expect(made.body).toMatchObject({
    catalog: { name: 'House rules', status: 'draft', controlCount: 2, tags: ['a'] },
    controlsCreated: 2,
    warnings: [],
  });
  const { body } = await request(app).get(`${base}/${made.body.catalog.id}/controls?sort=position`);
  expect(body.items).toMatchObject([
    { name: 'Backups', code: 'op-1', group: 'Operation', flowId: 'flow-1', position: 0 },
    { name: 'Accounts', flowId: null, guaranteeId: 'ACCOUNTS', startDate: '2025-01-01' },
  ]);
  expect(body.items[0].scopeSets).toMatchObject([{ scopes: { environment: 'production' } }]);
  expect(await db('schedules')).toMatchObject([{ cron: '0 4 * * 1', next_run_at: null }]);
  expect(await db('scopes')).toMatchObject([{ name: 'environment', type: 'select' }]);
});

it('gives back what it got, without secrets', async () => {
  const { body } = await importJson(rules());
  const document = await exported(body.catalog.id, 'status-json');
  expect(document).toMatchObject({ ...rules(), controls: [{}, {}] });
  expect(document.controls[0]).toMatchObject({
    ...rules().controls[0],
    params: { url: '/b' },
  });
  expect(JSON.stringify(document)).not.toContain('very secret');
  const again = await importJson(document, { name: 'Copy' });
  expect(await exported(again.body.catalog.id, 'status-json')).toEqual({
    ...document,
    catalog: { ...document.catalog, name: 'Copy' },
  });
});

it('gives OSCAL back but for the identity of the document', async () => {
  const { body } = await importJson(oscal());
  expect(body).toMatchObject({ controlsCreated: 2, catalog: { frameworkVersion: '7' } });
  const { catalog } = await exported(body.catalog.id, 'oscal');
  const { catalog: given } = oscal();
  const { uuid, metadata, ...rest } = catalog;
  expect(uuid).not.toBe(given.uuid);
  expect(rest).toEqual({ groups: given.groups });
  expect(metadata).toEqual({
    ...given.metadata,
    'last-modified': expect.stringMatching(/^2025-06-11T/),
  });
  const version = await request(app).get(`${base}/${body.catalog.id}`);
  expect(version.body).toMatchObject({ startDate: '2025-06-11', timeZone: 'UTC' });
});

it('reads CSV, and writes it as a file', async () => {
  const made = await importCsv('code;name;severity\r\nop-1;=Backups;low\r\n', { name: 'Sheet' });
  expect(made.body).toMatchObject({ controlsCreated: 1, catalog: { name: 'Sheet' } });
  const file = await request(app).get(`${base}/${made.body.catalog.id}/export?format=csv`);
  expect(file.headers).toMatchObject({
    'content-type': expect.stringContaining('text/csv'),
    'content-disposition': 'attachment; filename="Sheet.csv"',
  });
  expect(file.text).toContain("op-1,'=Backups");
  expect((await importCsv('name\nx\n')).body.errors).toMatchObject([{ path: '/query/name' }]);
});

it('says what an import would do, and changes nothing', async () => {
  const preview = await importJson(rules(), { dryRun: true });
  expect(preview.status).toBe(200);
  expect(preview.body).toMatchObject({
    catalog: { name: 'House rules', status: 'draft', timeZone: 'UTC' },
    controlsCreated: 2,
    changes: { controls: 2, scopeSets: 1, schedules: 1, scopes: ['environment'], unknownFlows: [] },
    problemCount: 0,
    warningCount: 0,
  });
  expect([...(await db('catalogs')), ...(await db('scopes'))]).toEqual([]);
});

it('reports every problem at once, and imports nothing', async () => {
  const given = rules() as unknown as { controls: Record<string, unknown>[]; catalog: object };
  given.catalog = { ...given.catalog, timeZone: 'Mars/Olympus' };
  given.controls[0] = { ...given.controls[0], scopeSets: [{ environment: 'moon' }] };
  given.controls[1] = { ...given.controls[1], endDate: '2024-01-01' };
  const refused = await importJson(given);
  expect(refused.status).toBe(400);
  const paths = (found: { path: string }[]) => found.map(({ path }) => path);
  expect(paths(refused.body.errors)).toEqual(['/controls/1/endDate']);
  given.controls[1] = { name: 'x' };
  const here = await importJson(given);
  expect(paths(here.body.errors)).toEqual(['/catalog/timeZone', '/controls/0/scopeSets']);
  const dry = await importJson(given, { dryRun: true });
  expect(paths(dry.body.problems)).toEqual(['/catalog/timeZone', '/controls/0/scopeSets']);
  expect(dry.body).toMatchObject({ controlsCreated: 0, problemCount: 2 });
  expect(await db('catalogs')).toEqual([]);
});

it('lists at most 200 problems and says how many there are', async () => {
  const controls = Array.from({ length: 300 }, () => ({ name: 'x', severity: 'urgent' }));
  const refused = await importJson({ ...rules(), controls });
  expect(refused.body.errors).toHaveLength(200);
  expect(refused.body.detail).toContain('300 problems');
});

it('warns of flows and scopes that are otherwise here', async () => {
  await db('scopes').insert({
    id: '01938f5c-7a00-7000-8000-0000000000aa',
    name: 'environment',
    type: 'string',
  });
  const given = rules();
  given.controls[0] = { ...given.controls[0], flow: { name: 'Gone', url: '/gone' } } as never;
  const made = await importJson(given);
  expect(made.status).toBe(201);
  expect(made.body.warnings).toMatchObject([{ path: '/scopes/0' }, { path: '/controls/0/flow' }]);
});

it('refuses a name that is taken, and answers 502 for flows while the runtime is away', async () => {
  await importJson(rules());
  expect((await importJson(rules())).body).toMatchObject({ status: 409, code: 'catalog-exists' });
  const dry = await importJson(rules(), { dryRun: true });
  expect(dry.body.problems).toMatchObject([{ path: '/query/name' }]);
  flows.away = true;
  expect((await importJson(rules(), { name: 'Other' })).status).toBe(502);
  expect((await importJson(oscal())).status).toBe(201);
});

it('refuses other media types, foreign JSON and bodies over 25 MB', async () => {
  const xml = await request(app).post(`${base}/import`).type('application/xml').send('<a/>');
  expect(xml.status).toBe(415);
  expect((await importJson({ hello: 'world' })).body.errors).toMatchObject([{ path: '/' }]);
  const large = await importCsv(`name\n${'x'.repeat(26 * 1024 * 1024)}`, { name: 'x' });
  expect(large.status).toBe(413);
});

it('imports more controls than go into one statement', async () => {
  const made = await importJson(oscal(1500));
  expect(made.body.controlsCreated).toBe(1500);
  const document = await exported(made.body.catalog.id, 'oscal');
  expect(document.catalog.groups).toEqual(oscal(1500).catalog.groups);
}, 60_000);
