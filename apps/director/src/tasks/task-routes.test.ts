import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startStubService, type StubService } from '../testing/stub-service.js';
import { startTestDirector, type TestDirector } from '../testing/test-director.js';

let director: TestDirector;
let stub: StubService;
beforeAll(async () => {
  stub = await startStubService(() => ({ status: 200, body: { well: true } }));
  director = await startTestDirector({ idle: true, catalogue: catalogue() });
});
afterEach(async () => {
  for (const { id } of await director.store.tasks.list(100)) await director.store.tasks.delete(id);
  stub.answer = () => ({ status: 200, body: { well: true } });
  stub.asked.length = 0;
});
afterAll(async () => {
  await director.close();
  await stub.stop();
});

const catalogue = () => `internal: { files: { default: ${stub.url}/base } }`;
const check = (fields = {}) => ({
  id: 'check',
  script: 'builtin:http-check',
  config: { service: 'internal.files', path: '/x' },
  interval: 60_000,
  ...fields,
});
const future = () => new Date(Date.now() + 3_600_000).toISOString();
const call: TestDirector['call'] = (...given) => director.call(...given);
const TASKS = '/api/v1/tasks';

test('a task is made, read, listed by its fields, changed and deleted', async () => {
  const made = await call('POST', TASKS, check());
  expect(made).toMatchObject({ status: 200, body: { ...check(), running: false } });
  await call('POST', TASKS, check({ id: 'other', interval: 5_000 }));
  expect((await call('GET', `${TASKS}/check`)).body).toMatchObject({ id: 'check' });
  expect((await call('GET', TASKS)).body).toHaveLength(2);
  expect((await call('GET', `${TASKS}?id=other`)).body).toMatchObject([{ id: 'other' }]);
  expect((await call('GET', `${TASKS}?interval=5000`)).body).toMatchObject([{ id: 'other' }]);
  expect((await call('GET', `${TASKS}?script=none`)).body).toEqual([]);
  expect(await call('PUT', `${TASKS}/check`, check({ interval: 2_000 }))).toMatchObject({
    status: 200,
    body: { code: 201, message: 'Updated' },
  });
  expect((await call('GET', `${TASKS}/check`)).body).toMatchObject({ interval: 2_000 });
  expect(await call('DELETE', `${TASKS}/check`)).toMatchObject({
    status: 202,
    body: { code: 202, message: 'Deleted' },
  });
  expect(await call('GET', `${TASKS}/check`)).toMatchObject({
    status: 404,
    body: { code: 404, message: 'Not Found' },
  });
});

test('an id is made where none is given', async () => {
  const { id: _, ...fields } = check();
  const { body } = await call('POST', TASKS, fields);
  expect(body).toMatchObject({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
});

test('what is there already in all that was sent is refused, and the same id replaced', async () => {
  await call('POST', TASKS, check());
  const { id: _, ...fields } = check();
  const again = await call('POST', TASKS, fields);
  expect(again).toMatchObject({ status: 400, body: { message: 'Task already exists' } });
  expect((await call('POST', TASKS, check({ interval: 9_000 }))).status).toBe(200);
  expect((await call('GET', TASKS)).body).toMatchObject([{ interval: 9_000 }]);
});

test.each(['../../x', 'a b', 'a/b', '%00', 'x'.repeat(65), 'ä'])(
  'the id %j is refused wherever it stands',
  async (id) => {
    expect((await call('POST', TASKS, check({ id }))).status).toBe(400);
    const { status } = await call('GET', `${TASKS}/${encodeURIComponent(id)}`);
    expect(status).toBe(400);
  },
);

test.each([
  'http://evil.test/script.js',
  'module.exports={main:async()=>process.exit()}',
  'builtin:none',
])('the script %s is not run, and the kinds there are are named', async (script) => {
  const { status, body } = await call('POST', TASKS, check({ script }));
  expect(status).toBe(400);
  expect(body).toMatchObject({ message: expect.stringContaining('builtin:registry-evaluate') });
});

test('code to be tested is not run', async () => {
  const { status, body } = await call('POST', `${TASKS}/test`, {
    scriptText: 'module.exports={main:async()=>1}',
    scriptConfig: {},
  });
  expect(status).toBe(501);
  expect(body).toMatchObject({ message: expect.stringContaining('builtin:http-check') });
});

test.each([
  ['builtin:http-check', { service: 'internal.files', path: 'http://evil.test' }, '/config/path'],
  ['builtin:http-check', { service: 'internal.files', path: '//evil.test' }, '/config/path'],
  ['builtin:http-check', { path: '/' }, '/config/service'],
  ['builtin:http-check', { service: 's', headers: {} }, '/config'],
  ['builtin:registry-evaluate', {}, '/config/agreement'],
  ['builtin:purge', { olderThanDays: 0 }, '/config/olderThanDays'],
  ['builtin:health-check', { services: ['nobody'] }, '/config/services/0'],
])('%s refuses %j', async (script, config, path) => {
  const { status, body } = await call('POST', TASKS, check({ script, config }));
  expect(status).toBe(400);
  expect(body).toMatchObject({ errors: [{ path }] });
});

test('a body may not name another id, nor end before it begins', async () => {
  await call('POST', TASKS, check());
  expect((await call('PUT', `${TASKS}/check`, check({ id: 'b' }))).status).toBe(400);
  const span = { init: future(), end: new Date(0).toISOString() };
  expect((await call('PUT', `${TASKS}/check`, check(span))).status).toBe(400);
  expect((await call('PUT', `${TASKS}/none`, check({ id: 'none' }))).status).toBe(404);
});

test('a task is started and stopped, and its state is the truth', async () => {
  const init = future();
  await call('POST', TASKS, check({ init }));
  const status = async () => (await call('GET', `${TASKS}/check/status`)).body;
  const turn = (action: string) => call('POST', `${TASKS}/check/status/${action}`);
  expect(await status()).toEqual({ id: 'check', running: false });
  expect(await turn('stop')).toMatchObject({
    status: 400,
    body: { message: 'Task is not running' },
  });
  expect(await turn('start')).toMatchObject({ status: 200, body: { running: true } });
  expect(await status()).toEqual({
    id: 'check',
    running: true,
    nextExecution: String(Date.parse(init)),
  });
  expect(await turn('start')).toMatchObject({
    status: 400,
    body: { message: 'Task already running' },
  });
  expect(await turn('switch')).toMatchObject({ status: 200, body: { running: false } });
  expect(await status()).toEqual({ id: 'check', running: false });
  expect(await turn('jump')).toMatchObject({
    status: 400,
    body: { message: 'Action not permitted' },
  });
});

test('the badge says whether it runs', async () => {
  await call('POST', TASKS, check());
  const badge = () => call('GET', `${TASKS}/check/badge`);
  expect((await badge()).text).toContain('<title>Director: Stopped</title>');
  await call('POST', `${TASKS}/check/status/start`);
  const { text, headers } = await badge();
  expect(text).toContain('<title>Director: Running</title>');
  expect(headers.get('content-type')).toContain('image/svg+xml');
});

test('a run answers with what it gave, and is on record', async () => {
  await call('POST', TASKS, check());
  const run = await call('POST', `${TASKS}/check/run`);
  expect(run).toMatchObject({ status: 200, body: { status: 200, body: '{"well":true}' } });
  expect(stub.asked).toEqual(['/base/x']);
  stub.answer = () => ({ status: 503 });
  const failed = await call('POST', `${TASKS}/check/run`);
  expect(failed).toMatchObject({
    status: 500,
    body: {
      code: 500,
      message: 'The task failed.',
      errors: [{ message: 'internal.files answered 503, not a status below 300.' }],
    },
  });
  expect((await call('GET', `${TASKS}/check/runs`)).body).toMatchObject({
    runs: [{ ok: false, error: expect.stringContaining('503'), due: null }, { ok: true }],
  });
  expect((await call('POST', `${TASKS}/none/run`)).status).toBe(404);
});

test('a redirect is not followed out of the catalogue', async () => {
  stub.answer = () => ({ status: 302 });
  await call('POST', TASKS, check({ config: { service: 'internal.files', expectStatus: 302 } }));
  expect((await call('POST', `${TASKS}/check/run`)).body).toMatchObject({ status: 302 });
});

test('the other kinds run too', async () => {
  const run = async (script: string, config: object) => {
    await call('POST', TASKS, check({ script, config }));
    return call('POST', `${TASKS}/check/run`);
  };
  expect((await run('builtin:purge', { olderThanDays: 1 })).body).toEqual({
    segments: 0,
    events: 0,
    runs: 0,
  });
  expect((await run('builtin:health-check', {})).body).toMatchObject([
    { name: 'director', status: 'up' },
  ]);
  const health = await run('builtin:health-check', { services: ['grafana'] });
  expect(health.body).toMatchObject({ errors: [{ message: 'Not up: grafana (not-configured).' }] });
  const registry = await run('builtin:registry-evaluate', { agreement: 'a' });
  expect(registry.body).toMatchObject({
    errors: [{ message: 'The service catalogue names no "internal.registry".' }],
  });
  expect((await call('GET', '/api/v1/task-kinds')).body).toMatchObject({
    kinds: { length: 4 },
  });
});

test('the registry is asked to evaluate', async () => {
  director.setCatalogue(`internal: { registry: ${stub.url} }`);
  await call('POST', '/api/v1/infrastructure/reload');
  stub.answer = () => ({ status: 200, body: [] });
  await call(
    'POST',
    TASKS,
    check({ script: 'builtin:registry-evaluate', config: { agreement: 'a', guarantee: 'g' } }),
  );
  const run = await call('POST', `${TASKS}/check/run`);
  expect(run).toMatchObject({ status: 200, body: { states: 0 } });
  expect(stub.asked[0]).toMatch(/^\/api\/v6\/states\/a\/guarantees\/g\?/);
  director.setCatalogue(catalogue());
  await call('POST', '/api/v1/infrastructure/reload');
});
