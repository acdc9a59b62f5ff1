import { invalid } from '../errors/index.js';
import { decodeCursor } from './pagination.js';

export type SortField = 'name' | 'createdAt';

/** How a list is ordered, and after which row the page begins; `id` settles ties. */
export interface Keyset {
  field: SortField;
  descending: boolean;
  /** `value` is a name, or an ISO 8601 instant. */
  after: { value: string; id: string } | undefined;
}

/**
 * Reads `sort` (such as `-createdAt`) and `cursor` of a list.
 * @throws 400 when the cursor is of another list, or of another order of this one
 */
export function readKeyset(sort: string, cursor: string | undefined): Keyset {
  const descending = sort.startsWith('-');
  const field = (descending ? sort.slice(1) : sort) as SortField;
  const key = decodeCursor(cursor, ['text', field === 'name' ? 'text' : 'instant', 'id']);
  if (key === undefined) return { field, descending, after: undefined };
  const [order, value = '', id = ''] = key;
  if (order !== sort)
    throw invalid([
      { path: '/query/cursor', message: `is not a cursor of this list in the order ${sort}` },
    ]);
  return { field, descending, after: { value, id } };
}

/** The cursor key of a row, as readKeyset reads it. */
export const keyOf =
  (sort: string) =>
  (row: { id: string; name: string; createdAt: Date }): string[] => [
    sort,
    sort.endsWith('name') ? row.name : row.createdAt.toISOString(),
    row.id,
  ];
