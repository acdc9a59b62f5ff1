import request from 'supertest';
import { putDashboard, startFakeGrafana, type FakeGrafana } from '@status/grafana-client/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { newId } from '../../db/id.js';
import { insertCatalog, insertControl } from '../../testing/rows.js';
import { silentLog } from '../../testing/silent-log.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { testSecretBox } from '../../testing/test-secret-box.js';
import { createGrafana } from './create-grafana.js';

let db: Db;
let fake: FakeGrafana;
let app: ReturnType<typeof createSliceApp>;
const appOf = (server: { url: string; deadlineMs?: number } | undefined) =>
  createSliceApp(
    createGrafana({
      db,
      server: server && {
        deadlineMs: 5_000,
        ...server,
        credential: { user: 'status-admin', password: 'right' },
      },
      secretBox: testSecretBox(),
      now: () => new Date(),
      log: silentLog,
    }).routes,
  );
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());
beforeEach(async () => {
  fake = await startFakeGrafana();
  fake.state.datasources.set('status-postgres', {
    ...{ id: 900, uid: 'status-postgres', name: 'STATUS PostgreSQL', readOnly: true },
    ...{ type: 'grafana-postgresql-datasource', healthy: true, fields: {} },
  });
  app = appOf({ url: fake.url });
});
afterEach(async () => {
  await fake.close();
  const { faults = [] } = fake.contract ?? {};
  if (faults.length > 0) throw new Error(`not as Grafana's document has it: ${faults.join('; ')}`);
});

const G = '/api/v1/grafana';
const get = (path: string, query: object = {}) => request(app).get(`${G}${path}`).query(query);
const post = (path: string, body: object) => request(app).post(`${G}${path}`).send(body);
const patch = (path: string, body: object) => request(app).patch(`${G}${path}`).send(body);
const remove = (path: string) => request(app).delete(`${G}${path}`);
const make = async (body: object = {}) =>
  (await post('/dashboards', { title: 'Licences', ...body })).body.uid as string;

it('keeps folders and says what is in them before deleting anything', async () => {
  const made = await post('/folders', { title: 'Team' });
  expect(made.status).toBe(201);
  const { uid } = made.body;
  expect((await get('/folders')).body.items).toHaveLength(2); // and our own
  const renamed = await patch(`/folders/${uid}`, { title: 'Teams' });
  expect(renamed.body).toMatchObject({ title: 'Teams', parentUid: null });
  const dashboard = await make({ folderUid: uid });
  const found = await get(`/folders/${uid}/dashboards`);
  expect(found.body.items).toMatchObject([{ uid: dashboard, type: 'dashboard', folderUid: uid }]);
  const refused = await remove(`/folders/${uid}`);
  expect(refused.body).toMatchObject({ status: 409, code: 'folder-not-empty' });
  await remove(`/dashboards/${dashboard}`);
  expect((await remove(`/folders/${uid}`)).status).toBe(204);
  for (const path of [`/folders/${uid}`, `/folders/${uid}/dashboards`])
    expect((await get(path)).status).toBe(404);
});

it('applies the change of a folder again, once, when somebody else saved it', async () => {
  const { body } = await post('/folders', { title: 'Team' });
  const at = `PUT /api/folders/${body.uid}`;
  const before = () => void (fake.state.folders.get(body.uid)!.version += 1);
  fake.trouble({ at, before });
  expect((await patch(`/folders/${body.uid}`, { title: 'A' })).status).toBe(200);
  fake.trouble({ at, before, times: 2 });
  const lost = await patch(`/folders/${body.uid}`, { title: 'B' });
  expect(lost.body).toMatchObject({ status: 409, code: 'grafana-changed' });
});

it('pages what it finds', async () => {
  for (const title of ['A', 'B', 'C']) await make({ title });
  const first = await get('/search', { limit: 2, type: 'dashboard', tag: ['status'] });
  expect(first.body.items.map((item: { title: string }) => item.title)).toEqual(['A', 'B']);
  const { nextCursor } = first.body.page;
  const second = await get('/search', { limit: 2, type: 'dashboard', cursor: nextCursor });
  expect(second.body).toMatchObject({ items: [{ title: 'C' }], page: { nextCursor: null } });
  expect((await get('/search', { q: 'b' })).body.items).toMatchObject([{ title: 'B' }]);
});

it('makes a dashboard from a template in our folder, and shows no query to readers', async () => {
  const uid = await make({ template: 'overview', time: { from: 'now-90d', to: 'now' } });
  const { body } = await get(`/dashboards/${uid}`);
  expect(body).toMatchObject({ folderUid: 'status', provisioned: false, version: 1 });
  expect(body.time).toEqual({ from: 'now-90d', to: 'now' });
  expect(body.panels).toHaveLength(6);
  expect(new Set(body.panels.map((panel: { id: number }) => panel.id)).size).toBe(6);
  expect(JSON.stringify(body)).not.toMatch(/select/i);
  const lost = await post('/dashboards', { title: 'X', folderUid: 'nowhere' });
  expect(lost.status).toBe(404);
});

it('adds, changes and removes panels; SQL comes from templates alone', async () => {
  const uid = await make();
  const params = { severity: 'high', scope: { environment: "o'brien $__timeFrom()" } };
  const added = await post(`/dashboards/${uid}/panels`, {
    ...{ title: 'Trend', template: 'compliance-trend', params },
  });
  expect(added.body).toMatchObject({ id: 1, type: 'timeseries', gridPos: { x: 0, y: 0 } });
  const query = await get(`/dashboards/${uid}/panels/1/query`);
  const { sql } = query.body.queries[0];
  expect(sql).toContain(`"severity" = 'high'`);
  expect(sql).not.toContain('$__timeFrom');
  const changed = await patch(`/dashboards/${uid}/panels/1`, {
    ...{ title: 'Gauge', template: 'compliance-gauge', gridPos: { x: 6, y: 0, w: 6, h: 8 } },
  });
  expect(changed.body).toMatchObject({ id: 1, title: 'Gauge', type: 'gauge', gridPos: { x: 6 } });
  await post(`/dashboards/${uid}/panels`, { title: 'Runs', template: 'recent-runs' });
  expect((await get(`/dashboards/${uid}/panels/queries`)).body.items).toHaveLength(2);
  expect((await remove(`/dashboards/${uid}/panels/1`)).status).toBe(204);
  expect((await get(`/dashboards/${uid}/panels`)).body.items).toMatchObject([{ id: 2 }]);
  for (const answer of [
    await remove(`/dashboards/${uid}/panels/1`),
    await patch(`/dashboards/${uid}/panels/1`, { title: 'X' }),
    await get(`/dashboards/${uid}/panels/1/query`),
  ])
    expect(answer.status).toBe(404);
  for (const body of [
    { title: 'X', template: 'compliance-trend', sql: 'select 1' },
    { title: 'X', template: 'other' },
    { title: 'X', template: 'open-failures', params: { catalogId: "' or 1=1" } },
  ])
    expect((await post(`/dashboards/${uid}/panels`, body)).status).toBe(400);
});

it('adds a panel to what somebody else saved meanwhile, and gives up the second time', async () => {
  const uid = await make();
  const before = () => {
    const stored = fake.state.dashboards.get(uid)!;
    const panels = [
      ...((stored.versions.at(-1)!['panels'] as object[]) ?? []),
      { id: 50, type: 'text' },
    ];
    putDashboard(fake.state, { ...stored.versions.at(-1), panels }, { folderUid: 'status' });
  };
  fake.trouble({ at: 'POST /api/dashboards/db', before });
  const body = { title: 'Trend', template: 'compliance-trend' };
  expect((await post(`/dashboards/${uid}/panels`, body)).body).toMatchObject({ id: 51 });
  expect((await get(`/dashboards/${uid}`)).body.folderUid).toBe('status');
  fake.trouble({ at: 'POST /api/dashboards/db', before, times: 2 });
  const lost = await post(`/dashboards/${uid}/panels`, body);
  expect(lost.body).toMatchObject({ status: 409, code: 'grafana-changed' });
});

it('leaves dashboards of files alone, and says how to copy them', async () => {
  putDashboard(
    fake.state,
    { uid: 'base', title: 'Base', panels: [{ id: 1, type: 'stat' }] },
    { provisioned: true },
  );
  const panel = { title: 'X', template: 'open-failures' };
  for (const refused of [
    await post('/dashboards/base/panels', panel),
    await patch('/dashboards/base/panels/1', { title: 'X' }),
    await remove('/dashboards/base/panels/1'),
    await remove('/dashboards/base'),
  ]) {
    expect(refused.body).toMatchObject({ status: 409, code: 'dashboard-provisioned' });
    expect(refused.body.detail).toContain('/grafana/dashboards/base/duplicate');
  }
  const copy = await post('/dashboards/base/duplicate', { title: 'Mine', folderUid: 'status' });
  expect(copy.status).toBe(201);
  expect((await post(`/dashboards/${copy.body.uid}/panels`, panel)).body).toMatchObject({ id: 2 });
});

it('exports what it can import again, and replaces nothing unasked', async () => {
  const uid = await make({ template: 'control' });
  const exported = await get(`/dashboards/${uid}/export`);
  expect(exported.headers['content-disposition']).toContain(`${uid}.json`);
  expect(exported.body).not.toHaveProperty('id');
  const again = await post('/dashboards/import', { dashboard: exported.body });
  expect(again.body).toMatchObject({ status: 409, code: 'grafana-exists' });
  const over = await post('/dashboards/import', { dashboard: exported.body, overwrite: true });
  expect(over.body).toMatchObject({ uid });
  const dashboard = { title: 'Other', uid: 'other', __inputs: [{ name: 'DS' }] };
  const lacking = await post('/dashboards/import', { dashboard });
  expect(lacking.body.errors).toEqual([{ path: '/body/inputs', message: 'needs a value for DS' }]);
});

it('keeps datasources without ever showing a password', async () => {
  const body = {
    ...{ name: 'Warehouse', type: 'grafana-postgresql-datasource', url: 'db.example:5432' },
    ...{ user: 'reader', password: 'marked-password' },
  };
  const made = await post('/datasources', body);
  expect(made.status).toBe(201);
  const list = await get('/datasources');
  expect(list.body.items).toHaveLength(2);
  expect(JSON.stringify([made.body, list.body])).not.toContain('marked-password');
  expect((await post('/datasources', body)).status).toBe(409);
  for (const url of ['http://a:b@c', 'file:///etc/passwd', 'http://169.254.169.254/'])
    expect((await post('/datasources', { ...body, name: url, url })).body.errors[0].path).toBe(
      '/body/url',
    );
});

it('shows panels in frames and nothing else', async () => {
  const uid = await make();
  const embed = (path: string) => get(`/embed/${encodeURIComponent(path)}`, { panelId: 1 });
  const page = await embed(`d-solo/${uid}/panel`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Licences 1');
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'");
  const image = await embed(`render/d-solo/${uid}`);
  expect(image.headers['content-type']).toBe('image/png');
  const before = fake.seen.length;
  for (const path of [
    ...['api/org', `d/${uid}`, `d-solo/../api/org`, `d-solo/${uid}/..`, 'd-solo/%2e%2e/x'],
    ...[`d-solo/${uid}?x=1`, `//evil.example/d-solo/x`, `d-solo/${uid}/a/b`, 'd-solo/x#y'],
  ])
    expect((await embed(path)).status).toBe(404);
  expect(fake.seen).toHaveLength(before);
  fake.trouble({ answer: { status: 200, body: { secret: 1 } } });
  expect((await embed(`d-solo/${uid}`)).status).toBe(502);
});

it('says how to connect Grafana when nobody has', async () => {
  app = appOf(undefined);
  const { body } = await get('/folders');
  expect(body).toMatchObject({ status: 503, code: 'grafana-not-configured' });
  expect(body.detail).toContain('GRAFANA_URL');
});

it('tells a Grafana that is down, slow or speaks nonsense', async () => {
  await get('/folders');
  fake.trouble({ answer: { status: 200, text: '<html>' } });
  expect((await get('/folders')).body).toMatchObject({ status: 502, code: 'grafana-unavailable' });
  app = appOf({ url: fake.url, deadlineMs: 150 });
  await get('/folders');
  fake.trouble({ at: 'GET /api/folders', delayMs: 1000 });
  expect((await get('/folders')).body).toMatchObject({ status: 504, code: 'grafana-timeout' });
  await fake.close();
  app = appOf({ url: fake.url });
  expect((await get('/folders')).status).toBe(502);
});

it('links panels to a control, and shows them while Grafana is away', async () => {
  const control = await insertControl(db, await insertCatalog(db));
  const path = `/api/v1/controls/${control}/panels`;
  const uid = await make({ template: 'control' });
  const link = (body: object) => request(app).post(path).send(body);
  const first = await link({ dashboardUid: uid, panelId: 1 });
  expect(first.status).toBe(201);
  expect(first.body).toMatchObject({ dashboardTitle: 'Licences', type: 'timeseries' });
  await link({ dashboardUid: uid, panelId: 2 });
  expect((await link({ dashboardUid: uid, panelId: 1 })).body).toMatchObject({
    ...{ status: 409, code: 'panel-linked' },
  });
  expect((await link({ dashboardUid: uid, panelId: 99 })).body.errors[0].path).toBe(
    '/body/panelId',
  );
  const lost = await link({ dashboardUid: 'none', panelId: 1 });
  expect(lost.body.errors[0].path).toBe('/body/dashboardUid');
  await fake.close();
  const page = await request(app).get(path).query({ limit: 1 });
  expect(page.body.items).toMatchObject([{ id: first.body.id }]);
  const { nextCursor: cursor } = page.body.page;
  const next = await request(app).get(path).query({ limit: 1, cursor });
  expect(next.body).toMatchObject({ items: [{ panelId: 2 }], page: { nextCursor: null } });
  const unlink = () => request(app).delete(`${path}/${first.body.id}`);
  expect([(await unlink()).status, (await unlink()).status]).toEqual([204, 404]);
  const other = `/api/v1/controls/${newId()}/panels`;
  expect((await request(app).get(other)).status).toBe(404);
  expect((await request(app).post(other).send({ dashboardUid: uid, panelId: 1 })).status).toBe(404);
});
