import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAfter } from './schedule.js';

const task = { init: '2026-01-05T00:00:00Z', interval: 60_000 };
const init = Date.parse(task.init);

test.each([
  [init - 1, init],
  [init, init + 60_000],
  [init + 59_999, init + 60_000],
  [init + 60_000, init + 120_000],
])('after %i comes %i', (after, due) => {
  expect(dueAfter(task, after)).toBe(due);
});

test('nothing is due without a beginning, nor from the end on', () => {
  expect(dueAfter({ interval: 1_000 }, 0)).toBeNull();
  const end = new Date(init + 60_000).toISOString();
  expect(dueAfter({ ...task, end }, init - 1)).toBe(init);
  expect(dueAfter({ ...task, end }, init)).toBeNull();
});

test('due times are init + k * interval, the first one after the moment', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000, max: 31_622_400_000 }),
      fc.integer({ min: -1e12, max: 1e12 }),
      (interval, offset) => {
        const after = init + offset;
        const due = dueAfter({ init: task.init, interval }, after) as number;
        expect((due - init) % interval).toBe(0);
        expect(due).toBeGreaterThan(after);
        expect(due === init || due - interval <= after).toBe(true);
      },
    ),
  );
});
