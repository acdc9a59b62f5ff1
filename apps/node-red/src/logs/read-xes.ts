import { SaxesParser } from 'saxes';
import { FlowError } from '../runs/flow-error.js';
import { eventTime } from './event-time.js';
import { isKept } from './lifecycle.js';
import type { LogLimits, Trace, TraceEvent } from './trace.js';
import { MAX_ATTRIBUTES, TraceCollector } from './trace.js';

/** Deepest nesting of elements; XES needs five, and some for attributes of attributes. */
const MAX_DEPTH = 32;

const VALUES = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);

type Attributes = Map<string, { readonly kind: string; readonly value: string }>;

/**
 * Reads an event log in XES (IEEE Std 1849, https://www.xes-standard.org) while its text arrives. Of
 * each event its name, time and resource are kept, of each trace its own attributes.
 *
 * No document type is accepted, so that there are no entities, neither external nor multiplying ones.
 *
 * @param transitions lifecycle transitions whose events are kept; empty for all
 * @throws FlowError STATUS_UPSTREAM with the line, or STATUS_LIMIT
 */
export async function readXes(
  text: AsyncIterable<string>,
  transitions: readonly string[],
  limits: LogLimits,
): Promise<Trace[]> {
  const collector = new TraceCollector(limits);
  const parser = strictParser();
  new XesElements(parser, collector, transitions);
  for await (const piece of text) parser.write(piece);
  parser.close();
  return collector.traces();
}

function strictParser(): SaxesParser {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new FlowError('STATUS_UPSTREAM', `The log is no well-formed XML: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw faultAt(parser, 'a document type is not accepted');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding === undefined || /^(utf-?8|us-ascii)$/i.test(encoding)) return;
    throw faultAt(parser, `the encoding ${encoding} is not read; convert the log to UTF-8`);
  });
  return parser;
}

const faultAt = ({ line }: SaxesParser, text: string) =>
  new FlowError('STATUS_UPSTREAM', `XES, line ${line}: ${text}`);

/** Follows the elements of a log; attributes may come after events, so a trace is known at its end. */
class XesElements {
  private readonly path: string[] = [];
  private trace: Attributes = new Map();
  private events: Attributes[] = [];

  constructor(
    private readonly parser: SaxesParser,
    private readonly collector: TraceCollector,
    private readonly transitions: readonly string[],
  ) {
    parser.on('opentag', ({ name, attributes }) => this.open(localName(name), attributes));
    parser.on('closetag', () => this.close());
  }

  private open(element: string, { key = '', value = '' }: Record<string, string>): void {
    const { path, parser } = this;
    if (path.length === 0 && element !== 'log') throw faultAt(parser, `<${element}> is no XES log`);
    const parent = path.join('/');
    path.push(element);
    if (path.length > MAX_DEPTH) {
      throw new FlowError('STATUS_LIMIT', `XES, line ${parser.line}: nested too deep`);
    }
    if (parent === 'log' && element === 'trace') [this.trace, this.events] = [new Map(), []];
    if (parent === 'log/trace' && element === 'event') {
      this.collector.countEvent();
      this.events.push(new Map());
    }
    if (!VALUES.has(element)) return;
    if (parent === 'log/trace') this.note(this.trace, key, element, value);
    if (parent === 'log/trace/event') this.note(this.events.at(-1), key, element, value);
  }

  private note(attributes: Attributes | undefined, key: string, kind: string, value: string): void {
    attributes?.set(key, { kind, value });
    if ((attributes?.size ?? 0) <= MAX_ATTRIBUTES) return;
    const fault = `XES, line ${this.parser.line}: more than ${MAX_ATTRIBUTES} attributes`;
    throw new FlowError('STATUS_LIMIT', fault);
  }

  private close(): void {
    const place = this.path.join('/');
    this.path.pop();
    if (place !== 'log/trace') return;
    const id = this.trace.get('concept:name')?.value || String(this.collector.size + 1);
    const trace = this.collector.begin(id);
    for (const [key, attribute] of this.trace) trace.attributes.set(key, valueOf(attribute));
    for (const event of this.events) {
      if (!isKept(event.get('lifecycle:transition')?.value, this.transitions)) continue;
      trace.events.push(this.eventOf(event));
    }
  }

  private eventOf(attributes: Attributes): TraceEvent {
    const name = attributes.get('concept:name')?.value;
    if (!name) throw faultAt(this.parser, 'an event of this trace has no concept:name');
    const time = eventTime(attributes.get('time:timestamp')?.value);
    const resource = attributes.get('org:resource')?.value;
    return { name, ...(time && { time }), ...(resource && { resource }) };
  }
}

const localName = (name: string) => name.slice(name.lastIndexOf(':') + 1);

function valueOf({ kind, value }: { kind: string; value: string }): string | number | boolean {
  if (kind === 'boolean') return value === 'true' || value === '1';
  if (kind === 'date') return eventTime(value) ?? '';
  const number = Number(value);
  if (kind === 'int' && Number.isSafeInteger(number)) return number;
  return kind === 'float' && Number.isFinite(number) ? number : value;
}
