import { invalid } from '../errors/index.js';

export interface Page<T> {
  items: T[];
  page: { nextCursor: string | null; limit: number };
}

/** A cursor is the key of the last row seen, as base64url JSON; clients must not look inside. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * @param length how many parts a key of this list has
 * @throws 400 when the cursor is not one of ours
 */
export function decodeCursor(cursor: string | undefined, length: number): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isKeyPart)) return key.map(String);
  } catch {
    // not base64url JSON: the same answer as for any other foreign text
  }
  throw invalid([
    { path: '/query/cursor', message: 'is not a cursor of this list; leave it out to start anew' },
  ]);
}

const isKeyPart = (part: unknown) =>
  (typeof part === 'string' && part.length <= 400 && !part.includes('\u0000')) ||
  typeof part === 'number';

/**
 * Turns `limit + 1` rows into a page: the extra row only tells that there are more.
 * @param keyOf the sort key of a row, as the query's keyset condition reads it
 */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: shown.map(toItem),
    page: { nextCursor: more ? encodeCursor(keyOf(last)) : null, limit },
  };
}
