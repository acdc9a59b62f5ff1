import { expect, it } from 'vitest';
import { arrange } from './evidence-order';

const evidences = [
  { key: 'a', result: true },
  { key: 'b', result: false },
  { key: 'c', result: true },
  { key: 'd', result: false },
];
const keys = (view: 'failing-first' | 'failing' | 'in-order') =>
  arrange(evidences, view)
    .map(({ key }) => key)
    .join('');

it('puts what fails first and keeps the order otherwise', () => {
  expect(keys('failing-first')).toBe('bdac');
});

it('shows only what fails, or everything as it was found', () => {
  expect(keys('failing')).toBe('bd');
  expect(keys('in-order')).toBe('abcd');
});
