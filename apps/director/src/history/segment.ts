import type { Observation, SeenState } from '../health/health.js';

/**
 * A stretch of time in which a service was seen in one state, again and again. Time that no segment
 * covers was not observed: the director was off, or the service not configured.
 */
export interface Segment {
  service: string;
  from: Date;
  /** Until when it was seen so. */
  to: Date;
  status: SeenState;
  detail: string | null;
}

/** A service was seen in another state than before. */
export interface Change {
  service: string;
  at: Date;
  from: SeenState;
  to: SeenState;
  detail: string | null;
}

export interface Noted {
  /** What the observation changes in the record: the last segment closed, one extended or begun. */
  segments: Segment[];
  change?: Change;
}

/**
 * Notes an observation behind the last segment of its service. Between two looks a state is taken
 * to last until the next one; after more than `gapMs` without a look, nothing is known of the time
 * between. A service that was never seen before has not changed.
 */
export function note(last: Segment | undefined, seen: Observation, gapMs: number): Noted {
  const { name: service, status, detail, checkedAt: at } = seen;
  if (status === 'not-configured') return { segments: [] };
  const isConnected =
    last !== undefined &&
    at.getTime() >= last.to.getTime() &&
    at.getTime() - last.to.getTime() <= gapMs;
  if (isConnected && last.status === status) return { segments: [{ ...last, to: at, detail }] };
  const begun: Segment = { service, from: at, to: at, status, detail };
  const segments = isConnected ? [{ ...last, to: at }, begun] : [begun];
  return last === undefined || last.status === status
    ? { segments }
    : { segments, change: { service, at, from: last.status, to: status, detail } };
}

/**
 * What the director's own silence says about it: it was down from when it was last seen until now.
 * @returns nothing when it was not off for longer than `gapMs`
 */
export function ownOutage(last: Segment | undefined, now: Date, gapMs: number): Noted {
  if (last === undefined || now.getTime() - last.to.getTime() <= gapMs) return { segments: [] };
  const { service, to: from, status } = last;
  const detail = 'was not running';
  const segment: Segment = { service, from, to: now, status: 'down', detail };
  return status === 'down'
    ? { segments: [{ ...last, to: now }] }
    : { segments: [segment], change: { service, at: from, from: status, to: 'down', detail } };
}
