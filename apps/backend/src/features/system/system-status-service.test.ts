import { expect, it } from 'vitest';
import { createSystemStatusService } from './system-status-service.js';
import type { Director, DirectorView } from './director.js';
import { CheckFailed, type ServiceCheck } from './system.js';

const up = (name: string): ServiceCheck => ({
  name,
  remedy: 'Start it.',
  check: async () => ({ version: '1.2.3' }),
});
const down: ServiceCheck = {
  name: 'down',
  remedy: 'Start it.',
  check: async () => {
    throw new CheckFailed('answers 503');
  },
};
const hangs: ServiceCheck = {
  name: 'hangs',
  remedy: 'Start it.',
  check: () => new Promise(() => {}),
};
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const create = (checks: ServiceCheck[], options = {}) =>
  createSystemStatusService({
    checks,
    queueCounts: async () => ({ queued: 3, running: 1 }),
    version: '0.1.0',
    startedAt: new Date(0),
    timeoutMs: 40,
    cacheMs: 1_000,
    ...options,
  });

it('is up when every service is', async () => {
  expect(await create([up('a'), up('b')]).read()).toMatchObject({
    status: 'up',
    version: '0.1.0',
    startedAt: new Date(0),
    services: [
      { name: 'a', status: 'up', version: '1.2.3', detail: null, latencyMs: expect.any(Number) },
      { name: 'b', status: 'up' },
    ],
    queue: { queued: 3, running: 1 },
  });
});

it('says which service is down, and waits for none of them for long', async () => {
  const start = performance.now();
  const status = await create([up('a'), down, hangs, { ...hangs, name: 'hangs too' }]).read();
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(status.status).toBe('down');
  expect(status.services).toMatchObject([
    { name: 'a', status: 'up' },
    { name: 'down', status: 'down', detail: 'answers 503', version: null, latencyMs: null },
    { name: 'hangs', status: 'down', detail: 'does not answer in time' },
    { name: 'hangs too', status: 'down' },
  ]);
});

it('asks a service once for all who ask within a second', async () => {
  let asked = 0;
  const counted: ServiceCheck = {
    name: 'counted',
    remedy: 'Start it.',
    check: async () => {
      asked++;
      await sleep(10);
      return {};
    },
  };
  const service = create([counted], { cacheMs: 50 });
  await Promise.all([service.read(), service.read(), service.read()]);
  await service.read();
  expect(asked).toBe(1);
  await sleep(60);
  await service.read();
  expect(asked).toBe(2);
});

it('answers with the counts it last knew when they cannot be read', async () => {
  let fails = false;
  const queueCounts = async () => {
    if (fails) throw new Error('the database is down');
    return { queued: 7, running: 2 };
  };
  const service = create([up('a')], { queueCounts, cacheMs: 0 });
  await service.read();
  fails = true;
  expect((await service.read()).queue).toEqual({ queued: 7, running: 2 });
});

it('names what is not configured, apart from what is, and asks nobody for it', async () => {
  const status = await create([up('a'), { name: 'grafana', remedy: 'Set GRAFANA_URL.' }]).read();
  expect(status).toMatchObject({
    status: 'up',
    services: [{ name: 'a', remedy: null }],
    notConfigured: [
      { name: 'grafana', status: 'not-configured', remedy: 'Set GRAFANA_URL.', latencyMs: null },
    ],
  });
});

it('tells what answers and is not whole, and what to do about it', async () => {
  const partly = { ...up('partly'), check: async () => ({ degraded: 'its store is gone' }) };
  const status = await create([up('a'), partly]).read();
  expect(status.status).toBe('degraded');
  expect(status.services[1]).toMatchObject({
    status: 'degraded',
    detail: 'its store is gone',
    remedy: 'Start it.',
  });
});

it('remembers since when a service has been in its state', async () => {
  let works = true;
  const changing = {
    ...up('a'),
    check: async () => {
      if (!works) throw new CheckFailed('no');
      return {};
    },
  };
  const service = create([changing], { cacheMs: 0 });
  const since = async () => (await service.read()).services[0]?.since?.getTime() ?? 0;
  const first = await since();
  await sleep(5);
  expect(await since()).toBe(first);
  works = false;
  const second = await since();
  expect(second).toBeGreaterThan(first);
  await sleep(5);
  expect(await since()).toBe(second);
});

const seenByDirector = (name: string, status: 'up' | 'down') => ({
  ...{ name, status, latencyMs: 5, version: null, detail: status === 'down' ? 'gone' : null },
  ...{ remedy: null, since: new Date(1), checkedAt: new Date(2) },
});
const directorOf = (view: () => Promise<DirectorView>): Director => ({
  view,
  history: () => Promise.reject(new Error('nobody asks')),
});

it('takes what the director has seen, and checks nothing itself', async () => {
  let checked = 0;
  const counted: ServiceCheck = {
    ...up('own'),
    check: async () => {
      checked += 1;
      return {};
    },
  };
  const director = directorOf(async () => ({
    services: [seenByDirector('registry', 'down'), seenByDirector('backend', 'down')],
    notConfigured: [],
  }));
  expect(await create([counted], { director }).read()).toMatchObject({
    source: 'director',
    status: 'down',
    version: '0.1.0',
    services: [
      { name: 'registry', status: 'down', since: new Date(1) },
      { name: 'backend', status: 'up', version: '0.1.0', detail: null },
    ],
    queue: { queued: 3, running: 1 },
  });
  expect(checked).toBe(0);
});

it('checks for itself while the director is away, and says so', async () => {
  const director = directorOf(() => Promise.reject(new Error('away')));
  expect(await create([up('a')], { director }).read()).toMatchObject({
    source: 'backend',
    status: 'up',
    services: [{ name: 'a', status: 'up' }],
  });
});
