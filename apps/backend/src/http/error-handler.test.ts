import { expect, it } from 'vitest';
import { conflict } from '../errors/index.js';
import { toProblem } from './error-handler.js';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

it.each([
  ['a server that is starting up', withCode('57P03')],
  ['a connection that was refused', withCode('ECONNREFUSED')],
  ['a connection that broke', new Error('Connection terminated unexpectedly')],
])('answers 503 with a time to wait for %s', (_what, error) => {
  expect(toProblem(error)).toMatchObject({
    status: 503,
    code: 'database-unavailable',
    headers: { 'retry-after': '1' },
  });
});

it('keeps the words of an error that is ours, and shows none of one that is not', () => {
  expect(toProblem(conflict('taken', 'The name is taken.'))).toMatchObject({
    status: 409,
    code: 'taken',
    detail: 'The name is taken.',
  });
  expect(JSON.stringify(toProblem(withCode('23505')))).not.toContain('23505');
});
