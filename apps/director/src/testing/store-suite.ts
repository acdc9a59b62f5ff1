import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { HealthEvent } from '../events/event.js';
import type { Segment } from '../history/segment.js';
import type { Store } from '../store/store.js';
import type { TaskRun } from '../tasks/task-run.js';
import type { StoredTask } from '../tasks/task.js';

export const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 8, minute));

export const buildSegment = (fields: Partial<Segment> = {}): Segment => ({
  service: 'registry',
  from: at(0),
  to: at(1),
  status: 'up',
  detail: null,
  ...fields,
});
const buildEvent = (id: number, fields: Partial<HealthEvent> = {}): HealthEvent => ({
  ...{ id, at: at(id), service: 'registry', from: 'up', to: 'down', detail: 'answers 503' },
  ...fields,
});
export const buildStoredTask = (fields: Partial<StoredTask> = {}): StoredTask => ({
  ...{ id: 'a', script: 'builtin:purge', config: { olderThanDays: 1 }, interval: 1_000 },
  ...{ running: true, version: 1, nextAt: 1_000 },
  ...fields,
});
const buildRun = (minute: number, fields: Partial<TaskRun> = {}): TaskRun => ({
  ...{ id: randomUUID(), taskId: 'a', due: at(minute), startedAt: at(minute), durationMs: 7 },
  ...{ ok: true, error: null },
  ...fields,
});
const claim = (fields = {}) => ({
  ...{ id: 'a', due: 1_000, next: 2_000, runId: randomUUID(), until: 9_000, now: 1_000 },
  ...fields,
});

/** What every adapter of the store does. @param open answers an empty store */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`${name}: history`, () => {
    test('a segment is one by its service and beginning', async () => {
      const { history } = await open();
      await history.put([buildSegment(), buildSegment({ service: 'grafana' })]);
      await history.put([buildSegment({ to: at(5), detail: 'slow' })]);
      const query = { service: 'registry', from: at(0), to: at(60), limit: 10 };
      expect(await history.list(query)).toEqual([buildSegment({ to: at(5), detail: 'slow' })]);
    });

    test('segments that reach into a time are found, the newest first', async () => {
      const { history } = await open();
      const all = [0, 10, 20, 30].map((minute) =>
        buildSegment({ from: at(minute), to: at(minute + 10) }),
      );
      await history.put(all);
      const query = { service: 'registry', from: at(10), to: at(30), limit: 10 };
      expect(await history.list(query)).toEqual([all[2], all[1]]);
      expect(await history.list({ ...query, limit: 1 })).toEqual([all[2]]);
    });

    test('the latest segment of each service is known', async () => {
      const { history } = await open();
      const last = buildSegment({ from: at(9), to: at(9), status: 'down' });
      const other = buildSegment({ service: 'grafana' });
      await history.put([buildSegment(), last, other]);
      const latest = await history.latest();
      expect(latest).toHaveLength(2);
      expect(latest).toEqual(expect.arrayContaining([last, other]));
    });

    test('what is over is forgotten by its end', async () => {
      const { history } = await open();
      await history.put([buildSegment(), buildSegment({ from: at(5), to: at(30) })]);
      expect(await history.deleteBefore(at(10))).toBe(1);
      expect(await history.latest()).toMatchObject([{ from: at(5) }]);
    });
  });

  describe(`${name}: events`, () => {
    test('events are read behind an id, in order, each once', async () => {
      const { events } = await open();
      expect(await events.lastId()).toBe(0);
      await events.append([buildEvent(2), buildEvent(1), buildEvent(10)]);
      await events.append([buildEvent(2, { service: 'other' })]);
      expect(await events.lastId()).toBe(10);
      expect(await events.after(1, 10)).toEqual([buildEvent(2), buildEvent(10)]);
      expect(await events.after(0, 1)).toEqual([buildEvent(1)]);
      expect(await events.deleteBefore(at(2))).toBe(1);
    });
  });

  describe(`${name}: tasks`, () => {
    test('a task comes back as it went in, and its id is taken once', async () => {
      const { tasks } = await open();
      const task = buildStoredTask({
        config: { deep: { $set: 1, 'a.b': [null, 'x'] } },
        init: '2026-01-05T00:00:00Z',
      });
      const outcomes = await Promise.all([1, 2, 3].map(() => tasks.insert(task)));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await tasks.get('a')).toEqual(task);
      expect(await tasks.get('b')).toBeUndefined();
      await tasks.insert(buildStoredTask({ id: 'B', nextAt: null }));
      expect((await tasks.list(10)).map(({ id }) => id)).toEqual(['B', 'a']);
      expect(await tasks.delete('a')).toBe(true);
      expect(await tasks.delete('a')).toBe(false);
    });

    test('of two changes made from one version, one succeeds', async () => {
      const { tasks } = await open();
      await tasks.insert(buildStoredTask());
      const outcomes = await Promise.all(
        [2_000, 3_000].map((interval) =>
          tasks.replace(1, buildStoredTask({ version: 2, interval })),
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await tasks.get('a')).toMatchObject({ version: 2 });
    });

    test('what is due is found, the earliest first', async () => {
      const { tasks } = await open();
      expect(await tasks.nextDue()).toBeUndefined();
      await tasks.insert(buildStoredTask({ id: 'late', nextAt: 3_000 }));
      await tasks.insert(buildStoredTask({ id: 'second', nextAt: 1_500 }));
      await tasks.insert(buildStoredTask({ id: 'first', nextAt: 1_000 }));
      await tasks.insert(buildStoredTask({ id: 'off', running: false, nextAt: 1 }));
      await tasks.insert(buildStoredTask({ id: 'none', nextAt: null }));
      expect((await tasks.due(2_000, 9)).map(({ id }) => id)).toEqual(['first', 'second']);
      expect(await tasks.due(2_000, 1)).toHaveLength(1);
      expect(await tasks.nextDue()).toBe(1_000);
    });

    test('a due time is taken by one of many, and moves on', async () => {
      const { tasks } = await open();
      await tasks.insert(buildStoredTask());
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => tasks.claim(claim())));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await tasks.get('a')).toMatchObject({ nextAt: 2_000, version: 1 });
    });

    test('a task runs once at a time, until it is released or its claim is over', async () => {
      const { tasks } = await open();
      await tasks.insert(buildStoredTask());
      const first = claim();
      expect(await tasks.claim(first)).toBe(true);
      expect(await tasks.claim(claim({ due: 2_000, next: 3_000 }))).toBe(false);
      expect(await tasks.claim(claim({ due: undefined }))).toBe(false);
      await tasks.release('a', 'another run');
      expect(await tasks.claim(claim({ due: undefined }))).toBe(false);
      expect(await tasks.skip('a', 1_000, 7_000)).toBe(false);
      expect(await tasks.skip('a', 2_000, 3_000)).toBe(true);
      await tasks.release('a', first.runId);
      expect(await tasks.claim(claim({ due: undefined, until: 5_000 }))).toBe(true);
      expect(await tasks.claim(claim({ due: 3_000, next: null, now: 5_000 }))).toBe(true);
      expect(await tasks.get('a')).toMatchObject({ nextAt: null });
    });

    test('a task that was stopped or changed is not run for its old due time', async () => {
      const { tasks } = await open();
      await tasks.insert(buildStoredTask());
      await tasks.replace(1, buildStoredTask({ version: 2, running: false, nextAt: null }));
      expect(await tasks.claim(claim())).toBe(false);
      await tasks.replace(2, buildStoredTask({ version: 3, nextAt: 1_700 }));
      expect(await tasks.claim(claim())).toBe(false);
      expect(await tasks.claim(claim({ id: 'none' }))).toBe(false);
    });

    test('a change leaves the claim of a run as it is', async () => {
      const { tasks } = await open();
      await tasks.insert(buildStoredTask());
      await tasks.claim(claim());
      await tasks.replace(1, buildStoredTask({ version: 2, nextAt: 1_500 }));
      expect(await tasks.claim(claim({ due: 1_500 }))).toBe(false);
    });
  });

  describe(`${name}: runs and leases`, () => {
    test('the last runs of a task are kept', async () => {
      const { runs } = await open();
      const all = [1, 2, 3].map((minute) => buildRun(minute));
      for (const run of all) await runs.insert(run, 2);
      await runs.insert(buildRun(9, { taskId: 'b', ok: false, error: 'x', due: null }), 2);
      expect(await runs.list('a', 10)).toEqual([all[2], all[1]]);
      expect(await runs.list('a', 1)).toEqual([all[2]]);
      expect(await runs.list('b', 10)).toMatchObject([{ ok: false, error: 'x', due: null }]);
      expect(await runs.deleteBefore(at(3))).toBe(1);
      await runs.deleteOf('a');
      expect(await runs.list('a', 10)).toEqual([]);
      expect(await runs.list('b', 10)).toHaveLength(1);
    });

    test('a lease has one holder, who may hold it on, until it is over or released', async () => {
      const { leases } = await open();
      const lease = (owner: string, now: number) => ({ name: 'm', owner, until: now + 10, now });
      const first = await Promise.all(['a', 'b', 'c'].map((one) => leases.claim(lease(one, 0))));
      expect(first.filter(Boolean)).toHaveLength(1);
      const holder = ['a', 'b', 'c'][first.indexOf(true)] as string;
      expect(await leases.claim(lease('x', 5))).toBe(false);
      expect(await leases.claim(lease(holder, 5))).toBe(true);
      expect(await leases.claim(lease('x', 15))).toBe(true);
      await leases.release('m', holder);
      expect(await leases.claim(lease(holder, 16))).toBe(false);
      await leases.release('m', 'x');
      expect(await leases.claim(lease(holder, 16))).toBe(true);
    });
  });
}
