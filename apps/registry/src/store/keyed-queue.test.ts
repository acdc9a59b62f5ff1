import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createKeyedQueue } from './keyed-queue.js';

test('tasks of one key run one after the other, also after one that fails', async () => {
  const queue = createKeyedQueue();
  const seen: string[] = [];
  const task =
    (name: string, ms: number, fails = false) =>
    async () => {
      seen.push(`${name} begins`);
      await sleep(ms);
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const results = await Promise.allSettled([
    queue('k', task('one', 20, true)),
    queue('k', task('two', 0)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('tasks of other keys do not wait', async () => {
  const queue = createKeyedQueue();
  let release = () => {};
  const held = queue('a', () => new Promise<void>((resolve) => (release = resolve)));
  expect(await queue('b', async () => 'done')).toBe('done');
  release();
  await held;
});
