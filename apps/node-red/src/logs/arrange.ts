import { FlowError } from '../runs/flow-error.js';
import type { Trace } from './trace.js';

export const TRACES_KEPT = ['all', 'started', 'ended'] as const;
export const EVENT_ORDERS = ['log', 'time'] as const;

interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The trace with its events by time; those of one instant stay in the order of the log.
 *
 * @throws FlowError STATUS_UPSTREAM when an event has no time
 */
export function byTime(trace: Trace): Trace {
  const timed = trace.events.map((event, index) => ({ event, at: timeOf(trace, index) }));
  timed.sort((a, b) => a.at - b.at);
  return { ...trace, events: timed.map(({ event }) => event) };
}

/**
 * Did the trace start, or end, within the period (half-open)? A trace without events did neither.
 *
 * @throws FlowError STATUS_UPSTREAM when an event has no time
 */
export function isWithin(trace: Trace, edge: 'started' | 'ended', { from, to }: Period): boolean {
  if (trace.events.length === 0) return false;
  let [first, last] = [Infinity, -Infinity];
  for (const index of trace.events.keys()) {
    const at = timeOf(trace, index);
    if (at < first) first = at;
    if (at > last) last = at;
  }
  const at = edge === 'started' ? first : last;
  return at >= Date.parse(from) && at < Date.parse(to);
}

/**
 * Milliseconds since 1970 of an event.
 *
 * @throws FlowError STATUS_UPSTREAM when it has no time: what is not known is no verdict
 */
export function timeOf({ id, events }: Trace, index: number): number {
  const time = Date.parse(events[index]?.time ?? '');
  if (!Number.isNaN(time)) return time;
  throw new FlowError('STATUS_UPSTREAM', `The event ${index} of the trace “${id}” has no time`);
}
