import { buildCalendarSlot } from '@status/api-contract/testing';
import { expect, it } from 'vitest';
import { move, toGrid } from './calendar-grid';

const day = (number: number) => ({
  from: `2026-11-0${number}T00:00:00Z`,
  to: `2026-11-0${number + 1}T00:00:00Z`,
});

it('makes a row of each scope set and a column of each period, oldest first', () => {
  const grid = toGrid([
    buildCalendarSlot({ scope: { env: 'prod' }, period: day(2), verdict: 'failed' }),
    buildCalendarSlot({ scope: { env: 'dev' }, period: day(2), verdict: 'passed' }),
    buildCalendarSlot({ scope: { env: 'prod' }, period: day(1), verdict: 'missing' }),
  ]);
  expect(grid.periods).toEqual([day(1), day(2)]);
  expect(grid.rows.map(({ name }) => name)).toEqual(['env: prod', 'env: dev']);
  expect(grid.rows[0]?.cells.map((cell) => cell?.verdict)).toEqual(['missing', 'failed']);
  expect(grid.rows[1]?.cells.map((cell) => cell?.verdict)).toEqual([undefined, 'passed']);
});

const size = { rows: 2, columns: 3 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

it('walks by arrow keys and stops at the edges', () => {
  expect(move({ row: 0, column: 1 }, press('ArrowRight'), size)).toEqual({ row: 0, column: 2 });
  expect(move({ row: 0, column: 2 }, press('ArrowRight'), size)).toEqual({ row: 0, column: 2 });
  expect(move({ row: 0, column: 2 }, press('ArrowUp'), size)).toEqual({ row: 0, column: 2 });
  expect(move({ row: 0, column: 2 }, press('ArrowDown'), size)).toEqual({ row: 1, column: 2 });
});

it('goes to the ends of the row, and with Ctrl of the grid', () => {
  expect(move({ row: 1, column: 1 }, press('Home'), size)).toEqual({ row: 1, column: 0 });
  expect(move({ row: 1, column: 1 }, press('End'), size)).toEqual({ row: 1, column: 2 });
  expect(move({ row: 1, column: 1 }, press('Home', true), size)).toEqual({ row: 0, column: 0 });
  expect(move({ row: 0, column: 0 }, press('End', true), size)).toEqual({ row: 1, column: 2 });
});

it('leaves other keys alone', () => {
  expect(move({ row: 0, column: 0 }, press('Tab'), size)).toBeUndefined();
});
