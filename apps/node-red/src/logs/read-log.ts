import type { Json } from '@status/evidence';
import { FlowError } from '../runs/flow-error.js';
import type { LogFields } from './event-rows.js';
import { readCsv } from './read-csv.js';
import { readJson } from './read-json.js';
import { readXes } from './read-xes.js';
import type { LogLimits, Trace } from './trace.js';
import { unpack } from './unpack.js';

export const LOG_FORMATS = ['auto', 'xes', 'json', 'csv'] as const;

export interface LogOptions {
  readonly format: (typeof LOG_FORMATS)[number];
  readonly fields: LogFields;
  /** Lifecycle transitions whose events are kept, lower case; empty for all. */
  readonly transitions: readonly string[];
  readonly limits: LogLimits;
}

/**
 * The traces of an event log: text or bytes, gzip or not, or JSON that has been read already.
 *
 * @throws FlowError STATUS_UPSTREAM when it cannot be read, STATUS_LIMIT when it is too large
 */
export async function readLog(content: Json | Buffer, options: LogOptions): Promise<Trace[]> {
  const { fields, transitions, limits } = options;
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) {
    return readJson(content, fields, transitions, limits);
  }
  const pieces = unpack(content, limits.maxBytes);
  const { head, text } = await begin(pieces);
  const format = options.format === 'auto' ? formatOf(head) : options.format;
  if (format === 'xes') return readXes(text, transitions, limits);
  if (format === 'csv') return readCsv(text, fields, transitions, limits);
  return readJson(await parsed(text), fields, transitions, limits);
}

/** The first piece that says something, and the whole text from there on. */
async function begin(pieces: AsyncGenerator<string>) {
  let head = '';
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    head = (head + next.value).replace(/^[\uFEFF\s]+/, '');
    if (head !== '') break;
  }
  async function* text() {
    yield head;
    yield* pieces;
  }
  return { head, text: text() };
}

function formatOf(head: string): 'xes' | 'json' | 'csv' {
  if (head === '') throw new FlowError('STATUS_UPSTREAM', 'The log is empty');
  if (head.startsWith('<')) return 'xes';
  return head.startsWith('{') || head.startsWith('[') ? 'json' : 'csv';
}

async function parsed(text: AsyncIterable<string>): Promise<Json> {
  let whole = '';
  for await (const piece of text) whole += piece;
  try {
    return JSON.parse(whole) as Json;
  } catch (cause) {
    throw new FlowError('STATUS_UPSTREAM', 'The log is no JSON', { cause });
  }
}
