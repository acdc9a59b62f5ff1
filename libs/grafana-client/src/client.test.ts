import { afterEach, beforeEach, expect, it } from 'vitest';
import { createGrafanaClient, type GrafanaClient } from './client.js';
import { buildDashboard } from './model/dashboard.js';
import { putDashboard, startFakeGrafana, type FakeGrafana } from './testing/index.js';

let fake: FakeGrafana;
let grafana: GrafanaClient;
beforeEach(async () => {
  fake = await startFakeGrafana();
  grafana = createGrafanaClient({
    baseUrl: `${fake.url}/`,
    credential: { user: 'status-admin', password: 'right' },
    pausesMs: [1, 1],
  });
});
afterEach(async () => {
  await fake.close();
  const { faults = [] } = fake.contract ?? {};
  if (faults.length > 0) throw new Error(`not as Grafana's document has it: ${faults.join('; ')}`);
});

const save = (uid = 'licences', version?: number) =>
  grafana.dashboards.save({
    dashboard: { ...buildDashboard({ uid, title: 'Licences' }), ...(version && { version }) },
    folderUid: undefined,
  });

it('keeps folders: made, nested, renamed, counted, deleted', async () => {
  const made = await grafana.folders.create({ title: 'Compliance', uid: 'compliance' });
  await grafana.folders.create({ title: 'Below', uid: 'below', parentUid: 'compliance' });
  expect(await grafana.folders.list({ page: 1, limit: 10 })).toMatchObject([{ uid: made.uid }]);
  const renamed = await grafana.folders.update(made.uid, { title: 'Rules', version: 1 });
  expect(renamed).toMatchObject({ title: 'Rules', version: 2 });
  expect(await grafana.folders.counts(made.uid)).toMatchObject({ folder: 1, dashboard: 0 });
  await grafana.folders.delete('below');
  await expect(grafana.folders.get('below')).rejects.toMatchObject({ name: 'NotFound' });
});

it('tells a folder that exists from one that was changed by somebody else', async () => {
  await grafana.folders.create({ title: 'A', uid: 'a' });
  const again = grafana.folders.create({ title: 'A', uid: 'a' });
  await expect(again).rejects.toMatchObject({ name: 'Conflict' });
  const stale = grafana.folders.update('a', { title: 'B', version: 7 });
  await expect(stale).rejects.toMatchObject({ name: 'VersionMismatch', code: 'version-mismatch' });
});

it('saves a dashboard once, and then only over the version that was read', async () => {
  expect(await save()).toMatchObject({ uid: 'licences', version: 1 });
  await expect(save()).rejects.toMatchObject({ name: 'Conflict', code: 'name-exists' });
  expect(await save('licences', 1)).toMatchObject({ version: 2 });
  await expect(save('licences', 1)).rejects.toMatchObject({ name: 'VersionMismatch' });
  const { dashboard, meta } = await grafana.dashboards.get('licences');
  expect(dashboard).toMatchObject({ title: 'Licences', version: 2 });
  expect(meta.provisioned).toBe(false);
});

it('knows a dashboard that a file provides, and one in the other format', async () => {
  putDashboard(fake.state, { uid: 'p', title: 'P' }, { provisioned: true });
  putDashboard(fake.state, { uid: 'v2', title: 'V2' }, { v2: true });
  const changed = save('p', 1);
  await expect(changed).rejects.toMatchObject({ name: 'Provisioned' });
  await expect(grafana.dashboards.get('v2')).rejects.toMatchObject({ name: 'OtherFormat' });
});

it('imports with inputs, and never over what exists unless told', async () => {
  const command = {
    dashboard: { uid: 'x', title: 'X', panels: [{ id: 1, datasource: { uid: '${DS}' } }] },
    inputs: [{ name: 'DS', type: 'datasource', pluginId: 'postgres', value: 'status' }],
    overwrite: false,
  };
  expect(await grafana.dashboards.import(command)).toMatchObject({ uid: 'x' });
  const { dashboard } = await grafana.dashboards.get('x');
  expect(dashboard.panels?.[0]?.datasource).toEqual({ uid: 'status' });
  await expect(grafana.dashboards.import(command)).rejects.toMatchObject({ name: 'Conflict' });
  await grafana.dashboards.import({ ...command, overwrite: true });
});

it('searches by text, tag, type and folder, page by page', async () => {
  await grafana.folders.create({ title: 'Folder', uid: 'f' });
  for (const n of [1, 2, 3])
    putDashboard(
      fake.state,
      { uid: `d${n}`, title: `D ${n}`, tags: ['status', `t${n}`] },
      { folderUid: 'f' },
    );
  const find = (query: object) => grafana.search({ page: 1, limit: 2, ...query });
  expect(await find({ folderUIDs: ['f'] })).toHaveLength(2);
  expect(await find({ folderUIDs: ['f'], page: 2 })).toMatchObject([{ uid: 'd3' }]);
  expect(await find({ tag: ['status', 't2'] })).toMatchObject([{ uid: 'd2', folderUid: 'f' }]);
  expect(await find({ type: 'dash-folder' })).toMatchObject([{ uid: 'f' }]);
  await expect(find({ limit: 9000 })).rejects.toMatchObject({ name: 'Refused', status: 422 });
});

it('keeps datasources, and never shows the password of one', async () => {
  const body = {
    name: 'STATUS',
    uid: 'status',
    type: 'grafana-postgresql-datasource',
    access: 'proxy' as const,
    secureJsonData: { password: 'marked-password' },
  };
  const made = await grafana.datasources.create(body);
  expect(JSON.stringify([made, await grafana.datasources.list()])).not.toContain('marked-password');
  await expect(grafana.datasources.create(body)).rejects.toMatchObject({ name: 'Conflict' });
  await grafana.datasources.checkHealth('status');
  const stored = fake.state.datasources.get('status')!;
  Object.assign(stored, { readOnly: true });
  await expect(grafana.datasources.delete('status')).rejects.toMatchObject({ name: 'Forbidden' });
});

it('makes a service account whose token opens what its role may', async () => {
  const account = await grafana.serviceAccounts.create('status-backend', 'Editor');
  await grafana.serviceAccounts.create('status-backend-2', 'Viewer');
  expect(await grafana.serviceAccounts.find('status-backend')).toMatchObject({ id: account.id });
  const { key, id } = await grafana.serviceAccounts.createToken(account.id, 'first');
  const mine = createGrafanaClient({ baseUrl: fake.url, credential: { token: key } });
  expect(await mine.currentOrg()).toMatchObject({ id: 1 });
  await mine.folders.create({ title: 'Mine' });
  await expect(mine.datasources.list()).rejects.toMatchObject({ name: 'Forbidden' });
  await grafana.serviceAccounts.deleteToken(account.id, id);
  await expect(mine.currentOrg()).rejects.toMatchObject({ name: 'Unauthorized' });
  expect(await grafana.serviceAccounts.listTokens(account.id)).toEqual([]);
});

it('says how Grafana is', async () => {
  expect(await grafana.health()).toMatchObject({ database: 'ok' });
  fake.state.databaseUp = false;
  await expect(grafana.health()).rejects.toMatchObject({ name: 'Overloaded' });
});
