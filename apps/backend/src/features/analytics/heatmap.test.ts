import { expect, it } from 'vitest';
import { dayNumber } from '../schedules/index.js';
import { readAxis, timeHeadings, toHeatmap } from './heatmap.js';

const zero = { passed: 0, failed: 0, error: 0, missing: 0 };

it('places counts by the headings, and gives what has none one at the end', () => {
  const rows = [
    { key: 'a', label: 'Backups' },
    { key: 'b', label: 'Licences' },
  ];
  const map = toHeatmap(rows, timeHeadings(june, 'day'), [
    { ...zero, row: 'gone', col: '2025-06-01', passed: 1 },
    { ...zero, row: 'b', col: '2025-06-02', passed: 1, failed: 3 },
  ]);
  expect(map.rows.map(({ label }) => label)).toEqual(['Backups', 'Licences', 'gone']);
  expect(map.cells).toEqual([
    { ...zero, row: 1, col: 1, passed: 1, failed: 3, percentage: 25 },
    { ...zero, row: 2, col: 0, passed: 1, percentage: 100 },
  ]);
});
const june = { first: dayNumber('2025-06-01'), end: dayNumber('2025-06-03') };

it('names a week by its Monday, also where the range cuts it', () => {
  expect(timeHeadings(june, 'week').map(({ key }) => key)).toEqual(['2025-05-26', '2025-06-02']);
});

it('reads axes', () => {
  expect(readAxis('scope:a:b')).toEqual({ kind: 'scope', name: 'a:b' });
  expect(readAxis('month')).toEqual({ kind: 'time', interval: 'month' });
});
