import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStubService, type StubService } from '../src/testing/stub-service.js';
import { startTestDirector, type TestDirector } from '../src/testing/test-director.js';

const TASKS = '/api/v1/tasks';
let director: TestDirector;
let service: StubService;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hazards-'));
  service = await startStubService(() => ({ status: 200, body: 'globalThis.canary = 1' }));
  director = await startTestDirector({
    catalogue: `internal: { files: { default: ${service.url} }, store: { default: "postgres://ana:hunter2@127.0.0.1:1/x" } }`,
  });
});
afterAll(async () => {
  await director.close();
  await service.stop();
  rmSync(folder, { recursive: true });
});

const task = (fields: object = {}) => ({
  ...{ id: 'check', script: 'builtin:http-check', config: { service: 'internal.files' } },
  interval: 100,
  ...fields,
});

test('hazard 20: neither a script nor its address is ever run', async () => {
  const flag = join(folder, 'flag');
  const code = `require('fs').writeFileSync(${JSON.stringify(flag)}, ''); module.exports = { main: () => 1 }`;
  const asked = service.asked.length;
  const scripts = [code, `${service.url}/script.js`, `data:text/javascript,${code}`, '../x.js'];
  for (const script of scripts)
    expect((await director.call('POST', TASKS, task({ script }))).status).toBe(400);
  const tried = await director.call('POST', `${TASKS}/test`, {
    scriptText: code,
    scriptConfig: {},
  });
  expect(tried.status).toBe(501);
  expect([existsSync(flag), service.asked.length]).toEqual([false, asked]);
  expect(globalThis).not.toHaveProperty('canary');
});

test('hazard 21: the id of a task names no file', async () => {
  const before = readdirSync(folder);
  for (const id of ['../../x', `${folder}/x`, '..', 'a/b', 'a\\b', '.', '%2e%2e%2fx']) {
    expect((await director.call('POST', TASKS, task({ id }))).status).toBe(400);
    const path = `${TASKS}/${encodeURIComponent(id)}`;
    expect((await director.call('PUT', path, task({ id }))).status).toBeGreaterThanOrEqual(400);
    expect((await director.call('DELETE', path)).status).toBeGreaterThanOrEqual(400);
  }
  expect(readdirSync(folder)).toEqual(before);
  expect((await director.call('GET', TASKS)).body).toEqual([]);
});

test('hazard 22: a status is true, no run begins after a stop, and an end deletes nothing', async () => {
  const status = async () =>
    (await director.call('GET', `${TASKS}/check/status`)).body as { running: boolean };
  const init = new Date(Date.now() - 1000).toISOString();
  const made = await director.call('POST', TASKS, task({ interval: 1000, init, running: true }));
  expect(made.status).toBe(200);
  expect((await status()).running).toBe(true);
  for (let round = 0; round < 200 && service.asked.length === 0; round += 1) await sleep(50);
  expect(service.asked.length).toBeGreaterThan(0);
  await director.call('POST', `${TASKS}/check/status/stop`);
  expect(await status()).toEqual({ id: 'check', running: false });
  await sleep(300); // a run under way may end
  const asked = service.asked.length;
  await sleep(2500);
  expect(service.asked.length).toBe(asked);
  const end = new Date(Date.now() - 500).toISOString();
  await director.call('PUT', `${TASKS}/check`, task({ interval: 1000, init, end, running: true }));
  await sleep(1500);
  expect((await director.call('GET', `${TASKS}/check`)).status).toBe(200);
  expect(service.asked.length).toBe(asked);
}, 30_000);

test('hazard 23: the catalogue is shown without secrets, and nothing is changed by /commons', async () => {
  const { text } = await director.call('GET', '/api/v1/infrastructure');
  expect(text).toContain('internal');
  expect(text).not.toMatch(/hunter2|ana:/);
  for (const path of ['infrastructure/update', 'logger/config', 'requestLogging/disable']) {
    const { status } = await director.call('POST', `/commons/${path}`, {});
    expect(status).toBeGreaterThanOrEqual(400);
  }
  const config = await director.call('GET', '/commons/logger/config');
  expect(config.text).not.toContain('hunter2');
});
