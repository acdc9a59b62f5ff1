import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { storeLog } from './store-log.js';

function capture() {
  const lines: Record<string, unknown>[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const handle = storeLog(pino({ level: 'trace' }, output)).handler();
  return { lines, handle };
}

it('keeps level, text and node of what a node logs', () => {
  const { lines, handle } = capture();
  handle({ level: 30, msg: 'odd', type: 'function', id: 'n1', name: 'Check', z: 't1' });
  expect(lines).toMatchObject([
    {
      level: 40,
      msg: 'odd',
      tags: ['flow'],
      node: { id: 'n1', type: 'function', name: 'Check', flow: 't1' },
    },
  ]);
});

it.each([
  [20, new Error('no'), { level: 50, err: { message: 'no' } }],
  [10, 'end', { level: 60, msg: 'end', tags: ['runtime'] }],
  [40, { a: 1 }, { level: 30, msg: '{"a":1}' }],
  [99, 'other', { level: 30, msg: 'other' }],
])('takes the level %i with %j', (level, msg, expected) => {
  const { lines, handle } = capture();
  handle({ level, msg });
  expect(lines).toMatchObject([expected]);
});
