import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createServiceLogger } from './create-service-logger.js';
import { runInTraceOf } from './request-context.js';

const GROUP = '0198f2a4-1111-7000-8000-00000000000a';

function capture() {
  const lines: Record<string, unknown>[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  return { lines, output };
}

test('a line carries the trace it belongs to, and no secret', () => {
  const { lines, output } = capture();
  const logger = createServiceLogger({ service: 'worker', level: 'info', output });
  logger.info('outside');
  runInTraceOf(GROUP, () => logger.child({ part: 1 }).warn({ password: 'hunter2' }, 'inside'));
  logger.debug('too quiet');
  expect(lines.map(({ msg, traceId }) => [msg, traceId])).toEqual([
    ['outside', undefined],
    ['inside', GROUP.replaceAll('-', '')],
  ]);
  expect(lines[1]).toMatchObject({ service: 'worker', part: 1, password: '(masked)' });
});

test('a store that is away is told once and holds nothing up', async () => {
  const { lines, output } = capture();
  const mongo = { uri: 'mongodb://logger:hunter2@127.0.0.1:9/statuslogs', level: 'debug', days: 1 };
  const logger = createServiceLogger({
    ...{ service: 's', level: 'warn', output },
    mongo: mongo as never,
  });
  expect(logger.isLevelEnabled('debug')).toBe(true);
  logger.debug('stored only');
  logger.warn('both');
  const from = performance.now();
  await logger.close(200);
  expect(performance.now() - from).toBeLessThan(2_000);
  expect(JSON.stringify(lines)).not.toContain('hunter2');
  expect(lines.map(({ msg }) => msg)[0]).toBe('both');
});
