import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createMemoryStore } from '../testing/memory-store.js';
import { buildStoredTask } from '../testing/store-suite.js';
import { defineKind } from './kinds/task-kind.js';
import { createScheduler } from './scheduler.js';
import { createTaskRunner } from './task-runner.js';
import { createTaskService } from './task-service.js';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Directors that share one store. */
function createDirectors(count: number, workMs = 0) {
  const store = createMemoryStore();
  const runs: { at: number; director: number }[] = [];
  let atOnce = 0;
  let most = 0;
  const directors = Array.from({ length: count }, (_, director) => {
    const kind = defineKind({
      name: 'builtin:purge',
      description: 'counts',
      schema: z.object({}).loose(),
      run: async () => {
        runs.push({ at: Date.now(), director });
        most = Math.max(most, (atOnce += 1));
        await sleep(workMs);
        atOnce -= 1;
      },
    });
    const kinds = new Map([[kind.name, kind]]);
    const warn = (message: string, error: unknown) => {
      throw new Error(message, { cause: error });
    };
    const runner = createTaskRunner({ store, kinds, onRun: () => undefined, warn });
    const scheduler = createScheduler({ tasks: store.tasks, runner, warn });
    const tasks = createTaskService({ store, kinds, onChange: scheduler.wake });
    stops.push(async () => {
      await scheduler.stop();
      await runner.stop();
    });
    scheduler.start();
    return { scheduler, runner, tasks };
  });
  return { store, runs, directors, most: () => most };
}

const soon = (ms = 200) => new Date(Date.now() + ms).toISOString();
const fields = (more = {}) => ({
  ...{ id: 'a', script: 'builtin:purge', config: {}, interval: 1_000, running: true },
  ...more,
});

test('a task runs once for each due time, whoever of several sees it', async () => {
  const { directors, runs, store } = createDirectors(3);
  await directors[0]?.tasks.create(fields({ init: soon(), end: soon(2_900) }));
  for (const { scheduler } of directors) scheduler.wake();
  await sleep(3_500);
  expect(runs).toHaveLength(3);
  const dues = (await store.runs.list('a', 10)).map(({ due }) => due?.getTime());
  expect(new Set(dues).size).toBe(3);
  expect(await store.tasks.get('a')).toMatchObject({ nextAt: null, running: true });
}, 10_000);

test('a run that lasts longer than the interval lets the next one out', async () => {
  const { directors, runs, most } = createDirectors(2, 1_500);
  await directors[0]?.tasks.create(fields({ init: soon(100) }));
  for (const { scheduler } of directors) scheduler.wake();
  await sleep(2_900);
  expect(most()).toBe(1);
  expect(runs.length).toBeLessThanOrEqual(2);
}, 10_000);

test('a task that is stopped or deleted runs no more', async () => {
  const { directors, runs } = createDirectors(1);
  const tasks = directors[0]?.tasks;
  await tasks?.create(fields({ id: 'stopped', init: soon(300) }));
  await tasks?.create(fields({ id: 'deleted', init: soon(300), interval: 2_000 }));
  await tasks?.setRunning('stopped', 'stop');
  await tasks?.delete('deleted');
  await sleep(800);
  expect(runs).toEqual([]);
});

test('what is due while it runs by hand is not run beside it', async () => {
  const { directors, runs, most } = createDirectors(2, 600);
  await directors[0]?.tasks.create(fields({ init: soon(200), interval: 60_000 }));
  const byHand = directors[0]?.runner.runNow('a');
  await sleep(50);
  await expect(directors[1]?.runner.runNow('a')).rejects.toMatchObject({ code: 409 });
  await byHand;
  expect(most()).toBe(1);
  expect(runs).toHaveLength(1);
});

test('tasks outlive their director, and the last due time it missed is made up for once', async () => {
  const { directors, store, runs } = createDirectors(1);
  await store.tasks.insert(
    buildStoredTask({
      id: 'missed',
      config: {},
      interval: 3_600_000,
      init: new Date(Date.now() - 10 * 3_600_000 - 1_000).toISOString(),
      nextAt: Date.now() - 3 * 3_600_000 - 1_000,
    }),
  );
  directors[0]?.scheduler.wake();
  await sleep(300);
  expect(runs).toHaveLength(1);
  expect((await store.tasks.get('missed'))?.nextAt).toBeGreaterThan(Date.now());
});
