import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LogQueue } from './log-queue.js';

test('lines come out in their order, in batches', () => {
  const queue = new LogQueue({ lines: 10, characters: 100 });
  for (const line of ['a', 'b', 'c']) queue.push(line);
  expect([queue.take(2), queue.take(2), queue.take(2)]).toEqual([['a', 'b'], ['c'], []]);
  expect(queue.takeLost()).toBe(0);
});

test('beyond its limits the oldest go, and are counted once', () => {
  const queue = new LogQueue({ lines: 10, characters: 1000 });
  for (let n = 1; n <= 11; n += 1) queue.push(String(n));
  expect(queue.take(20)).toEqual(['3', '4', '5', '6', '7', '8', '9', '10', '11']);
  expect(queue.takeLost()).toBe(2);
  expect(queue.takeLost()).toBe(0);
});

test('no order of pushing and taking breaks a limit or loses a line uncounted', () => {
  const step = fc.oneof(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const queue = new LogQueue({ lines: 20, characters: 200 });
      let [pushed, taken, lost] = [0, 0, 0];
      for (const one of steps) {
        if (typeof one === 'string') {
          queue.push(one);
          pushed += 1;
        } else taken += queue.take(one).length;
        lost += queue.takeLost();
        expect(queue.length).toBeLessThanOrEqual(20);
      }
      const rest = queue.take(1000);
      expect(rest.join('').length).toBeLessThanOrEqual(200);
      expect(taken + lost + rest.length).toBe(pushed);
    }),
  );
});
