import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@status/local-postgres';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { createSliceApp } from '../../testing/test-app.js';
import { createTestDb } from '../../testing/test-db.js';
import { createSystem } from './create-system.js';

const folder = mkdtempSync(join(tmpdir(), 'status-sbom-'));
const file = join(folder, 'package-lock.json');
let db: Db;
let nowhere: string;

beforeAll(async () => {
  ({ db } = await createTestDb());
  nowhere = `http://127.0.0.1:${await freePort()}`;
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const system = (lockfile?: string) =>
  createSystem({
    db,
    registryUrl: nowhere,
    nodeRedUrl: nowhere,
    lockfile,
    version: '0.1.0',
    queueCounts: async () => ({ queued: 2, running: 1 }),
  });
const appOf = (lockfile?: string) => createSliceApp(system(lockfile).routes);
const sbomOf = (app: ReturnType<typeof appOf>) =>
  request(app)
    .get('/api/v1/system/sbom')
    .buffer()
    .parse((res, done) => {
      let text = '';
      res.on('data', (chunk: Buffer) => (text += chunk.toString()));
      res.on('end', () => done(null, JSON.parse(text)));
    });

it('answers with the state of each service, of a real database too', async () => {
  const { status, body } = await request(appOf()).get('/api/v1/system/status');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: 'down',
    version: '0.1.0',
    queue: { queued: 2, running: 1 },
    services: [
      { name: 'backend', status: 'up', version: '0.1.0' },
      { name: 'postgres', status: 'up', version: expect.stringMatching(/^17\./) },
      { name: 'registry', status: 'down', detail: 'does not answer (ECONNREFUSED)' },
      { name: 'nodered', status: 'down', detail: 'does not answer (ECONNREFUSED)' },
    ],
    notConfigured: [
      { name: 'frontend', status: 'not-configured' },
      { name: 'reverse-proxy' },
      { name: 'mongo-registry' },
      { name: 'dragonfly' },
      { name: 'grafana', remedy: 'Set GRAFANA_URL to its address if this installation has one.' },
      { name: 'director' },
    ],
  });
});

const write = (packages: object, seconds: number) => {
  writeFileSync(file, JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } }));
  utimesSync(file, seconds, seconds);
};

it('serves the components of the lockfile, and those of a newer one', async () => {
  const app = appOf(file);
  write({ 'node_modules/a': { version: '1.0.0' } }, 1_700_000_000);
  const first = await sbomOf(app);
  expect(first.headers['content-type']).toContain('application/vnd.cyclonedx+json');
  expect(first.body).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { timestamp: '2023-11-14T22:13:20.000Z' },
    components: [{ purl: 'pkg:npm/a@1.0.0' }],
  });
  expect((await sbomOf(app)).body).toEqual(first.body);

  write({ 'node_modules/a': { version: '1.0.1' } }, 1_700_000_001);
  const second = await sbomOf(app);
  expect(second.body.components).toMatchObject([{ purl: 'pkg:npm/a@1.0.1' }]);
  expect(second.body.serialNumber).not.toBe(first.body.serialNumber);
});

it('says what to do when there is no lockfile, or something else in its place', async () => {
  const faulty = join(folder, 'faulty.json');
  writeFileSync(faulty, 'lockfileVersion: 9');
  for (const [lockfile, fault] of [
    [undefined, 'STATUS_LOCKFILE is not set'],
    [join(folder, 'missing.json'), 'cannot be read'],
    [faulty, 'is no package-lock.json'],
  ] as const) {
    const { status, body } = await request(appOf(lockfile)).get('/api/v1/system/sbom');
    expect(body).toMatchObject({ status, code: 'sbom-unavailable' });
    expect(status).toBe(503);
    expect(body.detail).toContain(fault);
    expect(body.detail).toContain('Set it to the package-lock.json');
  }
});

it('describes this very workspace in a valid document', { timeout: 30_000 }, async () => {
  const own = join(import.meta.dirname, '../../../../../package-lock.json');
  const { body } = await sbomOf(appOf(own));
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  expect(await validator.validate(JSON.stringify(body))).toBeNull();
  const scopeOf = (purl: RegExp) =>
    body.components
      .find((component: { purl: string }) => purl.test(component.purl))
      ?.properties.find(({ name }: { name: string }) => name === 'status:scope').value;
  expect(scopeOf(/^pkg:npm\/express@/)).toBe('production');
  expect(scopeOf(/^pkg:npm\/vitest@/)).toBe('development');
  expect(scopeOf(/^pkg:npm\/spdx-expression-parse@4/)).toBe('production');
  expect(scopeOf(/^pkg:npm\/canonicalize@/)).toBe('development');
  const names = body.components.map(({ group }: { group?: string }) => group);
  expect(names).not.toContain('@status');
});

it('has no history where there is no director, and says what to do', async () => {
  const { status, body } = await request(appOf()).get('/api/v1/system/services/registry/history');
  expect(status).toBe(503);
  expect(body).toMatchObject({ code: 'director-unavailable' });
  expect(body.detail).toContain('DIRECTOR_URL');
  const odd = await request(appOf()).get('/api/v1/system/services/..%2Fx/history');
  expect(odd.status).toBe(400);
});

it('answers with the history that the director keeps', async () => {
  const uptime = {
    ...{ percentage: 100, upSeconds: 60, degradedSeconds: 0, downSeconds: 0, unknownSeconds: 0 },
  };
  const [from, to] = ['2026-01-05T08:00:00.000Z', '2026-01-05T08:01:00.000Z'];
  const history = {
    ...{ service: 'registry', from, to, uptime, completeFrom: from },
    spans: { '24h': uptime, '7d': uptime, '30d': uptime },
    segments: [{ status: 'up', from, to, detail: null }],
  };
  const server = createServer((_req, res) => res.end(JSON.stringify(history)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const directorUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { routes } = createSystem({
    ...{ db, registryUrl: nowhere, nodeRedUrl: nowhere, lockfile: undefined, version: '0.1.0' },
    queueCounts: async () => ({ queued: 0, running: 0 }),
    optional: { directorUrl },
  });
  const { status, body } = await request(createSliceApp(routes)).get(
    `/api/v1/system/services/registry/history?from=${from}&to=${to}`,
  );
  server.close();
  expect(status).toBe(200);
  expect(body).toEqual(history);
});
