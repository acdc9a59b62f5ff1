import { expect, it } from 'vitest';
import { lastWords } from './last-words.js';

const of = (...lines: string[]) => lastWords({ tail: () => lines, path: '/logs/x.log' });

it('repeats the latest error of a structured log', () => {
  expect(
    of('{"level":60,"msg":"CALLBACK_TOKEN_SECRET is missing."}', '{"level":30,"msg":"bye"}'),
  ).toBe(' It said: CALLBACK_TOKEN_SECRET is missing. (log: /logs/x.log)');
});

it('repeats the latest plain line, not a stack trace', () => {
  expect(of('Error: no such file', '    at main.js:1:1', 'Node.js v20.20.2')).toBe(
    ' It said: Error: no such file (log: /logs/x.log)',
  );
});

it('names the log when nothing was said', () => {
  expect(of()).toBe(' (log: /logs/x.log)');
});
