import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { FlowError } from '../runs/flow-error.js';
import type { LogFields } from './event-rows.js';
import { eventRows } from './event-rows.js';
import type { LogLimits, Trace } from './trace.js';
import { TraceCollector } from './trace.js';

/** Longest line, in characters. */
const MAX_LINE = 100_000;

/**
 * Reads a log of one event a line; the first line names the columns, and commas, semicolons or tabs
 * separate them. Columns that begin with `case:` are attributes of the trace.
 *
 * @throws FlowError STATUS_UPSTREAM with the line, or STATUS_LIMIT
 */
export async function readCsv(
  text: AsyncIterable<string>,
  fields: LogFields,
  transitions: readonly string[],
  limits: LogLimits,
): Promise<Trace[]> {
  const collector = new TraceCollector(limits);
  let columns: readonly string[] | undefined;
  let add: ReturnType<typeof eventRows> | undefined;
  for await (const record of recordsOf(text)) {
    if (columns === undefined || add === undefined) {
      columns = record;
      add = eventRows(collector, columns, fields, transitions);
    } else {
      const names = columns;
      add((column) => record[names.indexOf(column)]);
    }
  }
  if (columns === undefined) throw new FlowError('STATUS_UPSTREAM', 'The log has no line');
  return collector.traces();
}

async function* recordsOf(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  const pieces = text[Symbol.asyncIterator]();
  const first = await pieces.next();
  const head = first.done ? '' : first.value;
  const rest = { [Symbol.asyncIterator]: () => pieces };
  const source = Readable.from(joined(head, rest));
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head),
    max_record_size: MAX_LINE,
    skip_empty_lines: true,
    trim: true,
  });
  // A fault in the text has to reach whoever reads the records.
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const record of source.pipe(parser)) yield record as string[];
  } catch (cause) {
    if (cause instanceof FlowError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new FlowError('STATUS_UPSTREAM', `The log is no CSV: ${message.slice(0, 300)}`, {
      cause,
    });
  } finally {
    source.destroy();
  }
}

async function* joined(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** The one that the first line has most of. */
function delimiterOf(head: string): string {
  const [line = ''] = head.split(/\r?\n/, 1);
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', ';', '\t'].reduce((most, next) => (count(next) > count(most) ? next : most));
}
