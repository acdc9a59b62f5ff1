import { createDirectorClient, NotFound, Refused, TaskFailed } from '@status/governify-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStubService, type StubService } from '../src/testing/stub-service.js';
import { startTestDirector, type TestDirector } from '../src/testing/test-director.js';

// The client against the director itself: whatever one of them changes alone fails here.

const TOKEN = 'a secret that services share, long enough';
let isUp = true;
let stub: StubService;
let director: TestDirector;
beforeAll(async () => {
  stub = await startStubService(() => ({ status: isUp ? 200 : 503, body: { store: 'up' } }));
  director = await startTestDirector({
    catalogue: `internal: { registry: ${stub.url} }`,
    access: { serviceTokens: [TOKEN] },
  });
});
afterAll(async () => {
  await director.close();
  await stub.stop();
});

const client = () => createDirectorClient({ baseUrl: director.url, serviceToken: TOKEN });
const TASK = {
  ...{ script: 'builtin:http-check', config: { service: 'internal.registry', path: '/' } },
  interval: 3_600_000,
};

test('a task is made, changed, put on its schedule and taken off it, and removed', async () => {
  const { tasks } = client();
  const { id, running } = await tasks.create(TASK);
  expect(running).toBe(false);
  expect((await tasks.list({ id })).map((task) => task.id)).toEqual([id]);
  await tasks.update(id, { ...TASK, init: '2026-01-01T00:00:00.000Z', running: false });
  expect(await tasks.status(id)).toEqual({ id, running: false });
  expect(await tasks.start(id)).toMatchObject({ running: true });
  const { nextExecution } = await tasks.status(id);
  expect(nextExecution?.getTime()).toBeGreaterThan(Date.now());
  await expect(tasks.start(id)).rejects.toBeInstanceOf(Refused);
  expect(await tasks.badge(id)).toMatch(/^<svg .*Running/s);
  expect(await tasks.switch(id)).toMatchObject({ running: false });
  await expect(tasks.stop(id)).rejects.toBeInstanceOf(Refused);
  expect(await tasks.get(id)).toMatchObject({ ...TASK, id });
  await tasks.remove(id);
  await expect(tasks.get(id)).rejects.toBeInstanceOf(NotFound);
});

test('a run gives what the task gave, and its failure is told', async () => {
  const { tasks } = client();
  const { id } = await tasks.create(TASK);
  expect(await tasks.run(id)).toMatchObject({ status: 200 });
  isUp = false;
  await expect(tasks.run(id)).rejects.toBeInstanceOf(TaskFailed);
  isUp = true;
  expect((await tasks.runs(id, { limit: 5 })).map(({ ok, due }) => [ok, due])).toEqual([
    [false, null],
    [true, null],
  ]);
  expect((await tasks.kinds()).map(({ name }) => name)).toContain('builtin:purge');
});

test('what is no task kind is refused with its place', async () => {
  const code = { ...TASK, script: 'http://evil.test/run.js' };
  await expect(client().tasks.create(code)).rejects.toBeInstanceOf(Refused);
  const config = { ...TASK, config: { service: 7 } };
  const error = (await client()
    .tasks.create(config)
    .catch((fault: unknown) => fault)) as Refused;
  expect(error.details.map(({ path }) => path)).toEqual(
    expect.arrayContaining([expect.stringContaining('service')]),
  );
});

test('services, their history and the catalogue are told', async () => {
  const { status, services, version } = await client().health();
  expect([status, version]).toEqual(['up', '1.2.3']);
  expect(services.map(({ name }) => name)).toContain('registry');
  expect(await client().services()).toHaveLength(10);
  const { service, segments } = await client().serviceHistory('registry', { limit: 3 });
  expect(service).toBe('registry');
  expect(segments[0]).toMatchObject({ status: 'up' });
  expect(await client().infrastructure()).toMatchObject({ internal: { registry: `${stub.url}/` } });
  await client().reloadInfrastructure();
  expect(await client().info()).toMatchObject({ name: 'Task list', version: '1.2.3' });
});

test('a service that goes and comes back is told as it happens', { timeout: 20_000 }, async () => {
  const changes: string[] = [];
  setTimeout(() => (isUp = false), 200);
  for await (const { type, data } of client().events({ signal: AbortSignal.timeout(15_000) })) {
    const { service, from, to } = data as { service: string; from: string; to: string };
    changes.push(`${type}: ${service} ${from} ${to}`);
    isUp = true;
    if (changes.length === 2) break;
  }
  expect(changes).toEqual([
    'service.changed: registry up down',
    'service.changed: registry down up',
  ]);
});

test('who has no token is refused, and events throw at once', async () => {
  const stranger = createDirectorClient({ baseUrl: director.url });
  await expect(stranger.services()).rejects.toMatchObject({ name: 'Refused', status: 401 });
  await expect(stranger.events().next()).rejects.toMatchObject({ name: 'Refused', status: 401 });
});
