import { expect, it } from 'vitest';
import { methodAddress, readOptions } from './options.js';

const facts = {
  params: { board: 'a/b', max: 5, none: '' },
  scope: { team: 'qa' },
  period: { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' },
};

it('fills in what the run knows, in the type of each option', () => {
  const options = readOptions(
    [
      { name: 'board', type: 'string', value: '{params.board}' },
      { name: 'max', type: 'number', value: '{params.max}' },
      { name: 'team', value: '{scope.team}' },
      { name: 'open', type: 'boolean', value: true },
      { name: 'since', type: 'date', value: '{period.from}' },
      { name: 'left', type: 'string', value: '{params.none}' },
    ],
    facts,
  );
  expect(Object.fromEntries(options)).toEqual({
    board: 'a/b',
    max: '5',
    team: 'qa',
    open: 'true',
    since: '2026-01-01T00:00:00.000Z',
  });
  expect(methodAddress('/boards/{board}/cards', options)).toBe(
    '/boards/a%2Fb/cards?max=5&team=qa&open=true&since=2026-01-01T00%3A00%3A00.000Z',
  );
});

it.each([
  [[{ name: 'n', type: 'number', value: 'many' }], 'is no number: “many”'],
  [[{ name: 'b', type: 'boolean', value: '1' }], 'is no boolean'],
  [[{ name: 'd', type: 'date', value: '5' }], 'is no date'],
  [[{ name: 'x', type: 'code', value: '1' }], 'needs a type of string, number, boolean, date'],
  [[{ name: 'r', value: '{params.none}', required: true }], 'r has no value'],
  [[{ value: 1 }], 'each option needs a name'],
  [{ a: 1 }, 'has to be a list'],
])('refuses the options %j', (options, part) => {
  expect(() => readOptions(options, facts)).toThrow(part);
});

it.each(['.', '..'])('lets no option climb out of the path by “%s”', (value) => {
  expect(() => methodAddress('/a/{id}/b', new Map([['id', value]]))).toThrow('cannot be');
});

it('needs every option that the path names, and a path', () => {
  expect(() => methodAddress('/a/{id}', new Map())).toThrow('needs the option id');
  expect(() => methodAddress('', new Map())).toThrow('method is missing');
});

it('keeps a query that the path has already', () => {
  expect(methodAddress('/a?x=1', new Map([['y', 'a&b']]))).toBe('/a?x=1&y=a%26b');
});
