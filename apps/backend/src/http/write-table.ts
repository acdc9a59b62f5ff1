import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';

export interface Table<Row> {
  format: 'csv' | 'json';
  /** File name without its ending. */
  name: string;
  /** Columns of the CSV, by header; objects are written as JSON. */
  columns: Record<string, (row: Row) => unknown>;
  toJson: (row: Row) => object;
  /** Read as they are taken: there may be more than the memory holds. */
  rows: AsyncIterable<Row>;
}

/**
 * Writes rows as a file, as fast as its reader takes it. A cell that a spreadsheet would run as a
 * formula is escaped. A failure on the way cuts the answer off, so that half a file never looks like
 * a whole one.
 */
export async function writeTable<Row>(res: Response, table: Table<Row>): Promise<void> {
  const { format, name, columns } = table;
  res.type(format);
  res.set('content-disposition', `attachment; filename="${name}.${format}"`);
  if (format === 'json') return pipeline(Readable.from(jsonOf(table)), res);
  const headers = Object.keys(columns);
  const csv = stringify({
    header: true,
    columns: headers,
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
  await pipeline(Readable.from(cellsOf(table)), csv, res);
}

async function* cellsOf<Row>({ columns, rows }: Table<Row>): AsyncGenerator<string[]> {
  for await (const row of rows) yield Object.values(columns).map((cell) => textOf(cell(row)));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

async function* jsonOf<Row>({ rows, toJson }: Table<Row>): AsyncGenerator<string> {
  let separator = '[';
  for await (const row of rows) {
    yield separator + JSON.stringify(toJson(row));
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}

/** All rows of a list, page by page. @param page up to limit + 1 rows after the given one */
export async function* allRows<Row>(
  page: (after: Row | undefined, limit: number) => Promise<Row[]>,
  limit = 500,
): AsyncGenerator<Row> {
  for (let after: Row | undefined; ;) {
    const rows = await page(after, limit);
    yield* rows.slice(0, limit);
    if (rows.length <= limit) return;
    after = rows[limit - 1];
  }
}
