import { scopeText } from '@/components/ui/scope-label';
import type { Period, Schemas, ScopeValues } from '@/lib/schemas';

export type Slot = Schemas['CalendarSlot'];

export interface GridRow {
  /** The scope set as text; identifies the row. */
  name: string;
  scope: ScopeValues;
  /** One for each column; undefined where the server names no slot. */
  cells: (Slot | undefined)[];
}
export interface CalendarGrid {
  /** The columns, oldest first. */
  periods: Period[];
  rows: GridRow[];
}

/** Slots as a grid: a row for each scope set, a column for each period. */
export function toGrid(slots: readonly Slot[]): CalendarGrid {
  const periods = [...new Map(slots.map(({ period }) => [period.from, period])).values()].sort(
    (a, b) => Date.parse(a.from) - Date.parse(b.from),
  );
  const column = new Map(periods.map((period, index) => [period.from, index]));
  const rows = new Map<string, GridRow>();
  for (const slot of slots) {
    const name = scopeText(slot.scope);
    const row = rows.get(name) ?? { name, scope: slot.scope, cells: periods.map(() => undefined) };
    row.cells[column.get(slot.period.from) ?? 0] = slot;
    rows.set(name, row);
  }
  return { periods, rows: [...rows.values()] };
}

export interface Position {
  row: number;
  column: number;
}

/**
 * Where a key leads in a grid (WAI-ARIA authoring practices, grid pattern); undefined for keys
 * that do not move. Edges stop, they do not wrap.
 */
export function move(
  { row, column }: Position,
  key: { key: string; ctrlKey: boolean },
  size: { rows: number; columns: number },
): Position | undefined {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key.key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + 1), column };
    case 'Home':
      return { row: key.ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: key.ctrlKey ? lastRow : row, column: lastColumn };
    default:
      return undefined;
  }
}
