import { expect, it } from 'vitest';
import { changesBetween, CheckFailed, explain, type ServiceHealth } from './system.js';

const secret = 'postgres://status:secret@db:5432';

it.each([
  [new CheckFailed('answers 503'), 'answers 503'],
  [new DOMException('late', 'TimeoutError'), 'does not answer in time'],
  [Object.assign(new Error(secret), { code: 'ECONNREFUSED' }), 'does not answer (ECONNREFUSED)'],
  [
    new TypeError('fetch failed', {
      cause: Object.assign(new Error(secret), { code: 'ENOTFOUND' }),
    }),
    'does not answer (ENOTFOUND)',
  ],
  [Object.assign(new Error(secret), { code: '28P01' }), 'does not answer (28P01)'],
  [Object.assign(new Error(secret), { code: secret }), 'does not answer'],
  [new Error(secret), 'does not answer'],
  [undefined, 'does not answer'],
])('explains %o without showing what it holds', (error, explanation) => {
  expect(explain(error)).toBe(explanation);
});

const service = (name: string, status: 'up' | 'down'): ServiceHealth => ({
  name,
  status,
  latencyMs: 1,
  version: null,
  detail: null,
  remedy: null,
  since: null,
  checkedAt: new Date(),
});

it('finds what came up or went down, and takes nothing new for a change', () => {
  const before = [service('a', 'up'), service('b', 'down'), service('c', 'up')];
  const after = [
    service('a', 'down'),
    service('b', 'up'),
    service('c', 'up'),
    service('d', 'down'),
  ];
  expect(changesBetween(before, after).map(({ name }) => name)).toEqual(['a', 'b']);
});
