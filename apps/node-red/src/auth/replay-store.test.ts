import { expect, it } from 'vitest';
import { ReplayStore } from './replay-store.js';

it('takes an id once', () => {
  const store = new ReplayStore();
  expect(store.take('a', Date.now() + 1000)).toBe('taken');
  expect(store.take('a', Date.now() + 1000)).toBe('used');
});

it('makes room by forgetting what has expired, and refuses when there is none', () => {
  let now = 0;
  const store = new ReplayStore(2, () => now);
  store.take('a', 10);
  store.take('b', 20);
  expect(store.take('c', 30)).toBe('full');
  now = 15;
  expect(store.take('c', 30)).toBe('taken');
  expect(store.take('b', 20)).toBe('used');
});
