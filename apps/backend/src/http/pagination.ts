import { invalid } from '../errors/index.js';
import { isInstant } from './formats.js';

export interface Page<T> {
  items: T[];
  page: { nextCursor: string | null; limit: number };
}

/** A cursor is the key of the last row seen, as base64url JSON; clients must not look inside. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** What a part of a key is: the column it is compared with takes nothing else. */
export type KeyPart = 'text' | 'id' | 'instant' | 'position';

/**
 * The parts of a cursor's key, each of the kind that `shape` says.
 * @throws 400 when the cursor is not one of this list
 */
export function decodeCursor(
  cursor: string | undefined,
  shape: readonly KeyPart[],
): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === shape.length) {
      const parts = key.map(String);
      if (shape.every((kind, at) => isA[kind](parts[at] as string))) return parts;
    }
  } catch {
    // not base64url JSON: the same answer as for any other foreign text
  }
  throw invalid([
    { path: '/query/cursor', message: 'is not a cursor of this list; leave it out to start anew' },
  ]);
}

const isA: Record<KeyPart, (part: string) => boolean> = {
  text: (part) => part.length <= 400 && !/\0|\p{Surrogate}/u.test(part),
  id: (part) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(part),
  instant: isInstant,
  position: (part) => /^\d{1,9}$/.test(part),
};

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
