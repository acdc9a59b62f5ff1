import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const rows = readFileSync(join(root, 'docs/hazards.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| (\d*) *\|.*\| `([^`]+)`: (.+?) *\|$/.exec(line))
  .filter((match) => match !== null)
  .map(([, number = '', file = '', title = '']) => ({ number, file, title }));

test('each of the twenty-six hazards has a row', () => {
  const numbers = rows.map(({ number }) => number).filter(Boolean);
  expect(numbers).toEqual(Array.from({ length: 26 }, (_, at) => String(at + 1)));
});

test.each(rows)('$file has the test "$title"', ({ file, title }) => {
  expect(existsSync(join(root, file))).toBe(true);
  const isNumber = /^hazard \d+$/.test(title);
  expect(readFileSync(join(root, file), 'utf8')).toContain(isNumber ? `${title}:` : title);
});
