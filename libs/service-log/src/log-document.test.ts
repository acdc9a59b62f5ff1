import { expect, test } from 'vitest';
import { toLogDocument } from './log-document.js';

const SOURCE = { environment: 'production', host: 'h', pid: 7 };
const NOW = new Date('2026-03-01T00:00:01.000Z');
const TIME = Date.parse('2026-03-01T00:00:00.000Z');

test('the line of a request has every field in its place', () => {
  const line = {
    ...{ level: 30, time: TIME, pid: 7, hostname: 'h', service: 'registry' },
    ...{ requestId: 'r-1', traceId: 't-1', userId: 'u-1', tags: ['http'] },
    req: { id: 'r-1', method: 'GET', url: '/api/v6/agreements?after=x#y' },
    res: { statusCode: 200 },
    responseTime: 12,
    msg: 'request completed',
  };
  expect(toLogDocument(line, SOURCE, NOW)).toEqual({
    ...{ timestamp: new Date(TIME), level: 'info', message: 'request completed' },
    ...{ service: 'registry', ...SOURCE, requestId: 'r-1', traceId: 't-1', userId: 'u-1' },
    ...{ url: '/api/v6/agreements', method: 'GET', statusCode: 200 },
    metadata: { tags: ['http'], responseTime: 12 },
    ...{ createdAt: NOW, updatedAt: NOW },
  });
});

test('an error gives its stack, and the message where there is no other', () => {
  const err = { type: 'TypeError', message: 'no', stack: 'TypeError: no\n  at x', code: 'E1' };
  const document = toLogDocument({ level: 50, time: TIME, err }, SOURCE, NOW);
  expect(document).toMatchObject({ level: 'error', message: 'no', stack: err.stack });
  expect(document.metadata).toEqual({
    tags: [],
    error: { type: 'TypeError', message: 'no', code: 'E1' },
  });
  expect(toLogDocument({ level: 50, msg: 'told', err }, SOURCE, NOW).message).toBe('told');
});

test('a line that is about no request has no field of one', () => {
  const document = toLogDocument({ level: 40, time: TIME, name: 'worker', msg: 'x' }, SOURCE, NOW);
  expect(Object.keys(document).sort()).toEqual(
    [
      ...['timestamp', 'level', 'message', 'service', 'environment', 'host', 'pid'],
      ...['metadata', 'createdAt', 'updatedAt'],
    ].sort(),
  );
  expect(document.service).toBe('worker');
});

test('a request of nobody is anonymous', () => {
  expect(toLogDocument({ req: { method: 'GET' } }, SOURCE, NOW).userId).toBe('anonymous');
});

test('names and texts that a server would refuse are changed, and sizes are bounded', () => {
  const deep = { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } };
  const line = { msg: `x\0${'y'.repeat(9_000)}`, $where: 1, 'a.b': { $set: 'q\0' }, '': 2, deep };
  const { message, metadata } = toLogDocument(line, SOURCE, NOW);
  expect(message).toHaveLength(8_000);
  expect(message).not.toContain('\0');
  expect(metadata).toMatchObject({ _where: 1, a_b: { _set: 'q\ufffd' }, _: 2 });
  expect(JSON.stringify(metadata['deep'])).toContain('(deeper)');
  const large = toLogDocument({ rows: Array(2_000).fill('0123456789') }, SOURCE, NOW).metadata;
  expect(Object.keys(large)).toEqual(['tags', 'truncated']);
  expect(JSON.stringify(large).length).toBeLessThan(40_000);
});
