import type { Json } from '@status/evidence';
import { FlowError } from '../runs/flow-error.js';
import { textOf } from '../values/select.js';
import { eventTime } from './event-time.js';
import { isKept } from './lifecycle.js';
import type { TraceCollector } from './trace.js';
import { MAX_ATTRIBUTES } from './trace.js';

/** Names of the columns of a log that is a list of events; empty for one of the usual names. */
export interface LogFields {
  readonly case: string;
  readonly name: string;
  readonly time: string;
  readonly resource: string;
}

type Role = keyof LogFields | 'transition';

/** The usual names, first those of XES. */
const USUAL: Readonly<Record<Role, readonly string[]>> = {
  case: ['case:concept:name', 'case_id', 'case id', 'caseid', 'case', 'trace'],
  name: ['concept:name', 'activity', 'event', 'name'],
  time: ['time:timestamp', 'timestamp', 'time'],
  resource: ['org:resource', 'resource', 'user'],
  transition: ['lifecycle:transition', 'lifecycle', 'transition'],
};

/** Columns that tell of the case rather than of the event. */
const OF_CASE = 'case:';

/**
 * Takes events from rows that share these columns.
 *
 * @param transitions lifecycle transitions whose events are kept; empty for all
 * @returns a function that adds a row to its trace
 * @throws FlowError STATUS_UPSTREAM when a column is missing that is needed, or asked for by name
 */
export function eventRows(
  collector: TraceCollector,
  columns: readonly string[],
  fields: LogFields,
  transitions: readonly string[],
): (valueOf: (column: string) => Json | undefined) => void {
  const columnOf = (role: Role) =>
    findColumn(columns, role, role === 'transition' ? '' : fields[role]);
  const [caseColumn, nameColumn] = [
    needed(columnOf('case'), 'case'),
    needed(columnOf('name'), 'event'),
  ];
  const [time, resource, transition] = [
    columnOf('time'),
    columnOf('resource'),
    columnOf('transition'),
  ];
  const described = columns.filter((column) => column.startsWith(OF_CASE) && column !== caseColumn);
  return (valueOf) => {
    const textAt = (column: string | undefined) => (column && textOf(valueOf(column))) || undefined;
    const [id, name] = [textAt(caseColumn), textAt(nameColumn)];
    if (id === undefined || name === undefined) {
      throw new FlowError('STATUS_UPSTREAM', 'An event of the log has no case or no name');
    }
    collector.countEvent();
    const { trace, known } = collector.ofCase(id);
    for (const column of known ? [] : described.slice(0, MAX_ATTRIBUTES)) {
      const value = textAt(column);
      if (value !== undefined) trace.attributes.set(column.slice(OF_CASE.length), value);
    }
    if (!isKept(textAt(transition), transitions)) return;
    const at = time && valueOf(time);
    const instant = eventTime(typeof at === 'number' ? at : textAt(time));
    const who = textAt(resource);
    trace.events.push({ name, ...(instant && { time: instant }), ...(who && { resource: who }) });
  };
}

function findColumn(columns: readonly string[], role: Role, asked: string): string | undefined {
  if (asked !== '') {
    if (columns.includes(asked)) return asked;
    const known = columns.slice(0, 20).join(', ');
    throw new FlowError('STATUS_UPSTREAM', `The log has no column “${asked}”; it has: ${known}`);
  }
  const lower = columns.map((column) => column.toLowerCase());
  const usual = USUAL[role].find((name) => lower.includes(name));
  return usual === undefined ? undefined : columns[lower.indexOf(usual)];
}

function needed(column: string | undefined, what: string): string {
  if (column !== undefined) return column;
  throw new FlowError(
    'STATUS_UPSTREAM',
    `The log has no column for the ${what}; name it in the node`,
  );
}
