import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { boundedMap } from './bounded-map.js';
import { SingleFlight } from './single-flight.js';

test('results keep the order of the items and calls stay within the limit', async () => {
  let running = 0;
  let most = 0;
  const results = await boundedMap([5, 1, 4, 2, 3], 2, async (item) => {
    most = Math.max(most, (running += 1));
    await sleep(item);
    running -= 1;
    return item * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
});

test('after a failure nothing more is started', async () => {
  const started: number[] = [];
  const call = async (item: number) => {
    started.push(item);
    await sleep(item);
    if (item === 1) throw new Error('one');
  };
  await expect(boundedMap([20, 1, 2, 3], 2, call)).rejects.toThrow('one');
  await sleep(30);
  expect(started).toEqual([20, 1]);
});

test('no items need no call', async () => {
  expect(await boundedMap([], 3, () => Promise.reject(new Error('never')))).toEqual([]);
});

test('callers of one key share a flight, later callers start their own', async () => {
  const flights = new SingleFlight<number>();
  let starts = 0;
  const start = async () => {
    await sleep(5);
    return (starts += 1);
  };
  expect(await Promise.all([flights.run('a', start), flights.run('a', start)])).toEqual([1, 1]);
  expect(await Promise.all([flights.run('a', start), flights.run('b', start)])).toEqual([2, 3]);
});

test('a failed flight is not kept', async () => {
  const flights = new SingleFlight<number>();
  await expect(flights.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await flights.run('a', async () => 7)).toBe(7);
});
