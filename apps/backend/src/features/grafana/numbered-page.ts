import { decodeCursor, encodeCursor, type Page } from '../../http/pagination.js';

/** Grafana pages by number: its cursor is the number of the page, from 1. @throws 400 */
export const readPage = (cursor: string | undefined): number =>
  Math.max(1, Number(decodeCursor(cursor, ['position'])?.[0] ?? 1));

/** A full page may be followed by another one; an empty last page is the price of no count. */
export const toNumberedPage = <T>(items: T[], page: number, limit: number): Page<T> => ({
  items,
  page: { nextCursor: items.length < limit ? null : encodeCursor([page + 1]), limit },
});
