import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { notable, type Notable } from './notable.js';
import { openRotatingFile } from './rotating-file.js';
import { createServiceLog } from './service-log.js';

const folder = mkdtempSync(join(tmpdir(), 'status-logs-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

it('starts a new file at the size and keeps three older ones', () => {
  const file = openRotatingFile(join(folder, 'a.log'), 10, 3);
  for (const text of ['one......', 'two......', 'three....', 'four.....', 'five.....'])
    file.write(text);
  file.close();
  expect(['a.log', 'a.log.1', 'a.log.2', 'a.log.3'].map(read)).toEqual([
    'five.....',
    'four.....',
    'three....',
    'two......',
  ]);
  expect(existsSync(join(folder, 'a.log.4'))).toBe(false);
});

it('goes on in the file of an earlier run', () => {
  for (const text of ['first ', 'second']) {
    const file = openRotatingFile(join(folder, 'b.log'));
    file.write(text);
    file.close();
    file.write('after the end');
  }
  expect(read('b.log')).toBe('first second');
});

it.each<[string, Notable | undefined]>([
  ['{"level":30,"msg":"listening"}', undefined],
  ['{"level":40,"msg":"slow"}', { level: 'warning', text: 'slow' }],
  [
    '{"level":50,"msg":"job failed","err":{"message":"no route"}}',
    { level: 'error', text: 'job failed: no route' },
  ],
  ['{"level":60,"msg":"x","err":{"message":"x"}}', { level: 'error', text: 'x' }],
  ['{"level":"warn","msg":"by name"}', { level: 'warning', text: 'by name' }],
  ['{ cut off', undefined],
  ['24 Nov 03:50:00 - [info] Started flows', undefined],
  ['24 Nov 03:50:00 - [warn] Missing node', { level: 'warning', text: 'Missing node' }],
  ['2026-11-24 UTC [7] LOG:  checkpoint complete', undefined],
  ['2026-11-24 UTC [7] ERROR:  duplicate key', undefined],
  ['2026-11-24 UTC [7] FATAL:  the database system is starting up', undefined],
  ['2026-11-24 UTC [7] FATAL:  out of memory', { level: 'error', text: 'out of memory' }],
])('judges the line %s', (line, said) => {
  expect(notable(line)).toEqual(said);
});

it('puts lines together that arrive in pieces, and keeps the latest', () => {
  const said: string[] = [];
  const log = createServiceLog(openRotatingFile(join(folder, 'c.log')), ({ text }) =>
    said.push(text),
  );
  log.take('{"level":50,"m');
  log.take('sg":"broken"}\nplain\n');
  log.take('without an end');
  expect(said).toEqual(['broken']);
  expect(log.tail()).toEqual(['{"level":50,"msg":"broken"}', 'plain', 'without an end']);
  log.mark();
  expect(log.tail()).toEqual([]);
  log.close();
});

it('says at most five things in ten seconds, and writes all', () => {
  const said: string[] = [];
  const log = createServiceLog(openRotatingFile(join(folder, 'd.log')), ({ text }) =>
    said.push(text),
  );
  for (let i = 0; i < 50; i += 1) log.take(`{"level":50,"msg":"error ${i}"}\n`);
  log.close();
  expect(said).toHaveLength(5);
  expect(read('d.log').trim().split('\n')).toHaveLength(50);
});
