import { expect, it } from 'vitest';
import { headingsOf, normalised } from './sections.js';

it('finds both kinds of headings and none inside fenced code', () => {
  const text = [
    'One',
    '===',
    '```sh',
    '# not a heading',
    '```',
    '### Two ###',
    'Three',
    '---',
    '#none',
    '',
    '---',
  ].join('\n');
  expect(headingsOf(text)).toEqual(['One', 'Two', 'Three']);
});

it('compares without case, accents and surplus space', () => {
  expect(normalised('  Versión\t 2 ')).toBe('version 2');
});
