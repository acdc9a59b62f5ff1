import type { Json, JsonObject } from '@status/evidence';
import { FlowError } from '../runs/flow-error.js';
import { isList, isObject, textOf } from '../values/select.js';
import { eventTime } from './event-time.js';
import type { LogFields } from './event-rows.js';
import { eventRows } from './event-rows.js';
import { isKept } from './lifecycle.js';
import type { LogLimits, Trace } from './trace.js';
import { MAX_ATTRIBUTES, TraceCollector } from './trace.js';

/**
 * Reads a log that is a list of traces `{id, attributes, events: [{name, time, resource}]}`, alone or
 * as `traces`, or a list of events with the columns of a CSV log.
 *
 * @throws FlowError STATUS_UPSTREAM or STATUS_LIMIT
 */
export function readJson(
  log: Json,
  fields: LogFields,
  transitions: readonly string[],
  limits: LogLimits,
): Trace[] {
  const list = isObject(log) ? log['traces'] : log;
  if (!isList(list)) throw fault('it is no list of traces or events');
  const collector = new TraceCollector(limits);
  if (list.some((item) => isObject(item) && isList(item['events']))) {
    for (const item of list) addTrace(collector, record(item), transitions);
  } else if (list.length > 0) {
    const columns = [...new Set(list.slice(0, 100).flatMap((item) => Object.keys(record(item))))];
    const add = eventRows(collector, columns, fields, transitions);
    for (const item of list) {
      const row = record(item);
      add((column) => (Object.hasOwn(row, column) ? row[column] : undefined));
    }
  }
  return collector.traces();
}

function addTrace(
  collector: TraceCollector,
  item: JsonObject,
  transitions: readonly string[],
): void {
  const { id, attributes, events } = item;
  const trace = collector.begin(textOf(id) || String(collector.size + 1));
  if (!isList(events)) throw fault(`the trace “${trace.id}” has no list of events`);
  for (const [name, value] of Object.entries(isObject(attributes) ? attributes : {})) {
    if (trace.attributes.size >= MAX_ATTRIBUTES) throw tooMany(trace.id);
    // What is nested is no attribute that a rule could look at.
    if (value !== null && typeof value !== 'object' && value !== undefined) {
      trace.attributes.set(name, value);
    }
  }
  for (const each of events) {
    const { name, time, resource, transition } = record(each);
    collector.countEvent();
    if (!isKept(textOf(transition), transitions)) continue;
    const called = textOf(name);
    if (!called) throw fault(`an event of the trace “${trace.id}” has no name`);
    const at = eventTime(typeof time === 'number' ? time : textOf(time));
    const who = textOf(resource);
    trace.events.push({ name: called, ...(at && { time: at }), ...(who && { resource: who }) });
  }
}

function record(value: Json): JsonObject {
  if (isObject(value)) return value;
  throw fault('a trace or an event of it is no object');
}

const fault = (text: string) => new FlowError('STATUS_UPSTREAM', `The log cannot be read: ${text}`);

const tooMany = (id: string) =>
  new FlowError('STATUS_LIMIT', `The trace “${id}” has more than ${MAX_ATTRIBUTES} attributes`);
