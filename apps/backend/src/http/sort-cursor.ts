import { invalid } from '../errors/index.js';
import { decodeCursor } from './pagination.js';

export type SortField = 'name' | 'createdAt' | 'position';

const KIND = { name: 'text', createdAt: 'instant', position: 'position' } as const;

/** How a list is ordered, and after which row the page begins; `id` settles ties. */
export interface Keyset<Field extends SortField = SortField> {
  field: Field;
  descending: boolean;
  /** `value` is a name, an ISO 8601 instant, or a whole number. */
  after: { value: string; id: string } | undefined;
}

type FieldOf<Sort extends string> = Exclude<Sort, `-${string}`> & SortField;

/**
 * Reads `sort` (such as `-createdAt`) and `cursor` of a list.
 * @throws 400 when the cursor is of another list, or of another order of this one
 */
export function readKeyset<Sort extends SortField | `-${SortField}`>(
  sort: Sort,
  cursor: string | undefined,
): Keyset<FieldOf<Sort>> {
  const descending = sort.startsWith('-');
  const field = (descending ? sort.slice(1) : sort) as FieldOf<Sort>;
  const key = decodeCursor(cursor, ['text', KIND[field], 'id']);
  if (key === undefined) return { field, descending, after: undefined };
  const [order, value = '', id = ''] = key;
  if (order !== sort)
    throw invalid([
      { path: '/query/cursor', message: `is not a cursor of this list in the order ${sort}` },
    ]);
  return { field, descending, after: { value, id } };
}

interface SortableRow {
  id: string;
  name: string;
  createdAt: Date;
  position?: number;
}

/** The cursor key of a row, as readKeyset reads it. */
export const keyOf =
  (sort: string) =>
  (row: SortableRow): string[] => [sort, valueOf(sort, row), row.id];

function valueOf(sort: string, { name, createdAt, position = 0 }: SortableRow): string {
  if (sort.endsWith('name')) return name;
  return sort.endsWith('position') ? String(position) : createdAt.toISOString();
}
