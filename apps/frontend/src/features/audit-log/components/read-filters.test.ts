import { expect, it } from 'vitest';
import { readFilters } from './read-filters';

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return readFilters((name) => params.get(name) ?? '');
};

it('takes whole days, the last one included', () => {
  expect(read('actor=ada&from=2026-03-01&to=2026-03-02')).toEqual({
    actor: 'ada',
    from: '2026-03-01T00:00:00.000Z',
    to: '2026-03-03T00:00:00.000Z',
  });
});

it('leaves out what the contract would refuse', () => {
  expect(read('action=half&resource=No%20such&from=yesterday')).toEqual({});
  expect(read('action=scope.created&resource=scope/1')).toEqual({
    action: 'scope.created',
    resource: 'scope/1',
  });
});
