import { expect, it } from 'vitest';
import { escapeCell, unescapeCell } from './csv-cells.js';
import { readCsv } from './index.js';

it('reads a table with a byte order mark, semicolons and a decimal comma', () => {
  const { document } = readCsv(
    '\uFEFFname;threshold;tags\r\nBackups;"99,5";a, b\r\n',
    'House rules',
  );
  expect(document?.catalog.name).toBe('House rules');
  expect(document?.controls).toMatchObject([
    { name: 'Backups', threshold: 99.5, tags: ['a', 'b'], severity: 'medium' },
  ]);
});

it('names every wrong cell by line and column, past cells of several lines', () => {
  const text = 'name,severity,params\n"a\nb",low,\nc,urgent,{\nc,high,"{""x"":[]}"\n';
  const { problems } = readCsv(text, 'x');
  expect(problems.map(({ path }) => path)).toEqual(['4:3', '4:2', '5:3']);
});

it('names columns that are unknown, twice or missing', () => {
  expect(readCsv('code,code,colour\n', 'x').problems).toMatchObject([
    { path: '1:2' },
    { path: '1:3' },
    { path: '1:1', message: 'has no column "name"' },
  ]);
  expect(readCsv('', 'x').problems).toMatchObject([{ path: '1:1' }]);
});

it('says where a quote does not close, and where a row is too long', () => {
  expect(readCsv('name\n"a', 'x').problems[0]?.path).toMatch(/^2:/);
  expect(readCsv('name\na,b\n', 'x').problems).toMatchObject([{ path: '2:1' }]);
});

it.each(['=1+1', '+1', '-1', '@a', '\tx', "'=x", "''@"])('keeps %j from being run', (text) => {
  expect(escapeCell(text)).toBe(`'${text}`);
  expect(unescapeCell(escapeCell(text))).toBe(text);
});

it.each(["'quoted'", 'a=b', '1-2'])('leaves %j as it is', (text) => {
  expect(escapeCell(text)).toBe(text);
  expect(unescapeCell(text)).toBe(text);
});
