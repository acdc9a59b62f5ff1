import { expect, it } from 'vitest';
import { stateChanges } from './state-changes';

it('puts before and after of each field side by side', () => {
  expect(stateChanges({ a: 1, b: 'x' }, { a: 2, c: null })).toEqual([
    { field: 'a', before: '1', after: '2' },
    { field: 'b', before: 'x', after: undefined },
    { field: 'c', before: undefined, after: 'null' },
  ]);
  expect(stateChanges(null, null)).toEqual([]);
});
