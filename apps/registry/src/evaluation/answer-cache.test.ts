import { expect, test } from 'vitest';
import { buildAgreement, buildState } from '../testing/build.js';
import { AnswerCache } from './answer-cache.js';

function cacheAt(ttlMs: number) {
  const clock = { now: 0 };
  return { clock, cache: new AnswerCache(ttlMs, () => clock.now) };
}
const agreement = buildAgreement('agr');
const states = [buildState()];

test('an answer is good until its time is over', () => {
  const { cache, clock } = cacheAt(100);
  cache.put('k', agreement, states);
  clock.now = 99;
  expect(cache.get('k', agreement)).toBe(states);
  clock.now = 100;
  expect(cache.get('k', agreement)).toBeUndefined();
});

test('a changed agreement has no answer yet', () => {
  const { cache } = cacheAt(100);
  cache.put('k', agreement, states);
  expect(cache.get('k', { ...agreement, version: '2' })).toBeUndefined();
});

test('answers are forgotten by agreement, or all', () => {
  const { cache } = cacheAt(100);
  const other = buildAgreement('other');
  cache.put('a', agreement, states);
  cache.put('b', other, states);
  cache.forget('agr');
  expect(cache.get('a', agreement)).toBeUndefined();
  expect(cache.get('b', other)).toBe(states);
  cache.forget();
  expect(cache.get('b', other)).toBeUndefined();
});

test('with a time of 0 nothing is kept', () => {
  const { cache } = cacheAt(0);
  cache.put('k', agreement, states);
  expect(cache.get('k', agreement)).toBeUndefined();
});

test('memory is bounded: the oldest answers go first', () => {
  const { cache } = cacheAt(100);
  const many = Array.from({ length: 20_000 }, () => states[0]!);
  for (const key of ['a', 'b', 'c']) cache.put(key, agreement, many);
  expect(cache.get('a', agreement)).toBeUndefined();
  expect(cache.get('c', agreement)).toBe(many);
  cache.put(
    'huge',
    agreement,
    Array.from({ length: 50_001 }, () => states[0]!),
  );
  expect(cache.get('huge', agreement)).toBeUndefined();
});
