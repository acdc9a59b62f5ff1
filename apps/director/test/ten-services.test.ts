import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstallation, type Part } from './installation.js';

const INTERVAL_MS = 4_000;
/** Between a service that answers and a process that is told so: sockets, the machine's load. */
const SLACK_MS = 750;

interface Change {
  id: number;
  service: string;
  from: string;
  to: string;
}

let installation: Awaited<ReturnType<typeof startInstallation>>;
beforeAll(async () => {
  installation = await startInstallation(INTERVAL_MS);
  for (const line of installation.notRun) console.warn(`NOT RUN: ${line}`);
  for (const name of installation.parts.keys()) await seen(name, ['up'], 60_000);
}, 240_000);
afterAll(() => installation?.stop(), 60_000);

async function get<T>(path: string): Promise<T> {
  const response = await fetch(installation.directorUrl + path);
  return (await response.json()) as T;
}

/** Waits until the director says so. @returns after how many ms */
async function seen(name: string, states: string[], withinMs: number): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const found = await get<{ services: { name: string; status: string }[] }>('/api/v1/services')
      .then(({ services }) => services.find((service) => service.name === name)?.status)
      .catch(() => undefined);
    const ms = Math.round(performance.now() - begun);
    if (found && states.includes(found)) return ms;
    if (ms > withinMs) throw new Error(`${name} is ${found} after ${ms} ms`);
    await sleep(50);
  }
}

/** All changes told so far, as a listener that comes back is given them. */
async function changes(): Promise<Change[]> {
  const response = await fetch(`${installation.directorUrl}/api/v1/events?after=0`);
  const reader = response.body?.getReader();
  let text = '';
  for (;;) {
    const next = await Promise.race([reader?.read(), sleep(1_000)]);
    if (!next || next.done) break;
    text += Buffer.from(next.value).toString();
  }
  await reader?.cancel();
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as Change);
}

/** Changes that are a stop or a start; slowness under load is another matter. */
const stopsAndStarts = (all: readonly Change[], name: string) =>
  all
    .filter(({ service, from, to }) => service === name && (from === 'down' || to === 'down'))
    .map(({ to }) => (to === 'down' ? 'stop' : 'start'));

/** Stops and starts a service. @returns how long it took until each was seen, in ms */
async function stopAndStart(name: string, part: Part): Promise<[down: number, up: number]> {
  await part.stop();
  const down = await seen(name, ['down'], 3 * INTERVAL_MS);
  await part.start();
  const up = await seen(name, ['up', 'degraded'], 3 * INTERVAL_MS);
  console.log(`${name}: down seen after ${down} ms, up after ${up} ms`);
  return [down, up];
}

const TWO_INTERVALS = 2 * INTERVAL_MS + SLACK_MS;

async function expectSeen(names: string[]): Promise<void> {
  const times = await Promise.all(
    names.map((name) => stopAndStart(name, installation.parts.get(name) as Part)),
  );
  for (const time of times.flat()) expect(time).toBeLessThanOrEqual(TWO_INTERVALS);
  const all = await changes();
  for (const name of names)
    expect([name, stopsAndStarts(all, name)]).toEqual([name, ['stop', 'start']]);
}

const here = (...names: string[]) => names.filter((name) => installation.parts.has(name));

test('services that depend on nothing are seen to stop and start, each with one event', async () => {
  await expectSeen(
    here(
      'frontend',
      'reverse-proxy',
      'grafana',
      'backend',
      'nodered',
      'mongo-registry',
      'dragonfly',
    ),
  );
}, 120_000);

test('the registry is seen to stop and start', async () => {
  await expectSeen(['registry']);
}, 120_000);

test("PostgreSQL is seen to stop and start, though it holds the director's own record", async () => {
  await expectSeen(['postgres']);
}, 120_000);

test('the director says itself that it was off', async () => {
  const director = installation.parts.get('director') as Part;
  await director.stop();
  await sleep(3 * INTERVAL_MS);
  await director.start();
  await expect
    .poll(async () => stopsAndStarts(await changes(), 'director'), { timeout: TWO_INTERVALS })
    .toEqual(['stop', 'start']);
}, 120_000);

test('the history of each has the stop, and no up-time for what nobody saw', async () => {
  interface History {
    segments: { status: string; from: string }[];
    uptime: { percentage: number; downSeconds: number; unknownSeconds: number };
  }
  for (const name of installation.parts.keys()) {
    const path = `/api/v1/services/${name}/history`;
    const { segments } = await get<History>(path);
    expect([name, segments.filter(({ status }) => status === 'down').length]).toEqual([name, 1]);
    const { uptime } = await get<History>(`${path}?from=${segments.at(-1)?.from}`);
    expect(uptime.downSeconds).toBeGreaterThan(0);
    expect(uptime.percentage).toBeLessThan(100);
    // While the director was off nobody looked at the others; of itself it knows that it was down.
    const nobodyLooked = uptime.unknownSeconds > (2 * INTERVAL_MS) / 1000;
    expect([name, nobodyLooked]).toEqual([name, name !== 'director']);
  }
  expect(installation.parts.size).toBe(10 - installation.notRun.filter(isMissing).length);
});

const isMissing = (line: string) => !line.includes('stand-in');
