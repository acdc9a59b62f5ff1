import { expect, it } from 'vitest';
import { refusalOf } from './entry-rules.js';

const digest = `sha256:${'1'.repeat(64)}`;
const status = (key: string, run?: string, meta?: Record<string, string>) =>
  refusalOf({ key, digest, meta }, run)?.status;

it.each([
  ['release:1', undefined, undefined],
  ['group', undefined, undefined],
  ['group:1', undefined, 403],
  ['audit:1', undefined, 403],
  ['head:1', undefined, 403],
  ['run:a', undefined, 403],
  ['run:a', 'a', undefined],
  ['run:a:7', 'a', undefined],
  ['run:ab', 'a', 403],
  ['run:b', 'a', 403],
  ['release:1', 'a', 403],
  ['group:a', 'a', 403],
])('answers for key %s of run %s: %s', (key, run, expected) => {
  expect(status(key, run)).toBe(expected);
});

it('takes meta up to a kilobyte', () => {
  expect(status('k', undefined, { text: 'x'.repeat(1_000) })).toBeUndefined();
  expect(status('k', undefined, { text: 'é'.repeat(600) })).toBe(400);
});
