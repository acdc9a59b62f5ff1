import { dayText } from '../schedules/index.js';
import { sharesOf, type Shares, type SlotCounts } from './analytics.js';
import { spansOf, startOf, type Interval, type Span } from './trend.js';

/** What the rows or columns of a heatmap stand for. */
export type Axis =
  { kind: 'control' } | { kind: 'scope'; name: string } | { kind: 'time'; interval: Interval };

export interface Heading {
  key: string;
  label: string;
}
export interface Cell extends SlotCounts, Pick<Shares, 'percentage'> {
  /** Positions in `rows` and `cols`. */
  row: number;
  col: number;
}
export interface Heatmap {
  rows: Heading[];
  cols: Heading[];
  /** Those that have data, by row and column. */
  cells: Cell[];
}
/** Counts by the keys of both axes. */
export interface CellCounts extends SlotCounts {
  row: string;
  col: string;
}

export const MAX_CELLS = 20_000;

/** @param text `control`, `scope:<name>`, `day`, `week` or `month`, as the contract checks it */
export function readAxis(text: string): Axis {
  if (text === 'control') return { kind: 'control' };
  if (text.startsWith('scope:')) return { kind: 'scope', name: text.slice('scope:'.length) };
  return { kind: 'time', interval: text as Interval };
}

/** The columns of a range: each interval by its first day, which may lie before the range. */
export const timeHeadings = (range: Span, interval: Interval): Heading[] =>
  spansOf(range, interval).map(({ first }) => {
    const key = dayText(startOf(interval, first));
    return { key, label: key };
  });

/** Data of a key that has no heading any more, such as of a deleted scope set, gets one at the end. */
export function toHeatmap(
  rows: readonly Heading[],
  cols: readonly Heading[],
  counts: readonly CellCounts[],
): Heatmap {
  const [allRows, rowAt] = indexOf(rows);
  const [allCols, colAt] = indexOf(cols);
  const cells = counts.map(({ row, col, passed, failed, error, missing }) => {
    const cell = { passed, failed, error, missing };
    const recorded = passed + failed + error + missing;
    const { percentage } = sharesOf(cell, recorded);
    return { row: rowAt(row), col: colAt(col), ...cell, percentage };
  });
  return {
    rows: allRows,
    cols: allCols,
    cells: cells.sort((a, b) => a.row - b.row || a.col - b.col),
  };
}

function indexOf(headings: readonly Heading[]): [Heading[], (key: string) => number] {
  const all = [...headings];
  const positions = new Map(all.map(({ key }, position) => [key, position]));
  const at = (key: string): number => {
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, all.length);
    return all.push({ key, label: key }) - 1;
  };
  return [all, at];
}
