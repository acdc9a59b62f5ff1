import { expect, it } from 'vitest';
import { readRole } from './roles.js';

it.each([
  [undefined, { api: true, worker: true }],
  ['api', { api: true, worker: false }],
  ['worker', { api: false, worker: true }],
])('does what %s asks for', (word, role) => {
  expect(readRole(word)).toEqual(role);
});

it('refuses any other word in one sentence', () => {
  expect(() => readRole('both')).toThrow(/^"both" is nothing this program does/);
});
