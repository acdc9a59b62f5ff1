import { expect, it } from 'vitest';
import { frozenFaults } from './frozen-fields.js';

const before = { name: 'a', endDate: '2025-12-31', tags: ['x'] };

it('lets the words about a finalized thing change, and its end move on', () => {
  expect(
    frozenFaults(before, { description: 'b', tags: [], ownerId: null, endDate: '2026-12-31' }),
  ).toEqual([]);
  expect(frozenFaults(before, { endDate: null })).toEqual([]);
});

it('takes a value that is as it was', () => {
  expect(frozenFaults(before, { name: 'a', tags: ['x'], endDate: '2025-12-31' })).toEqual([]);
});

it('names every field that stays', () => {
  expect(frozenFaults(before, { name: 'b', threshold: 1 }).map(({ path }) => path)).toEqual([
    '/body/name',
    '/body/threshold',
  ]);
});

it.each([
  ['2025-12-31', '2025-12-30'],
  [null, '2025-12-31'],
])('does not move the last day from %s back to %s', (endDate, day) => {
  expect(frozenFaults({ endDate }, { endDate: day })).toMatchObject([{ path: '/body/endDate' }]);
});
