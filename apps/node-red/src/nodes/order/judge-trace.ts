import { timeOf } from '../../logs/arrange.js';
import type { Trace } from '../../logs/trace.js';
import type { Constraint } from './constraint.js';

export interface Judgement {
  readonly satisfied: boolean;
  /** How many events the constraint asks something of. */
  readonly activations: number;
  /** Positions in the trace, from 0, of the activations that violate it. */
  readonly violations: readonly number[];
}

/**
 * Does a trace satisfy a constraint of Declare? Every activation is checked:
 *
 * | template            | activation | asks                                  |
 * | ------------------- | ---------- | ------------------------------------- |
 * | response            | each a     | a b after it                          |
 * | precedence          | each b     | an a before it                        |
 * | responded-existence | each a     | a b anywhere                          |
 * | coexistence         | each a, b  | the other one anywhere                |
 * | chain-response      | each a     | the next event is a b                 |
 * | absence             | each a     | that it were not there                |
 *
 * With `within` what is asked for has to lie that close in time; with `negate` it must not be there
 * (the negative constraints), and the negation of absence is that there is an a. A trace without
 * activation satisfies the constraint vacuously.
 *
 * Definitions: M. Pesic, H. Schonenberg, W. van der Aalst, “DECLARE: Full Support for
 * Loosely-Structured Processes”, EDOC 2007; C. Di Ciccio, M. Montali, “Declarative Process
 * Specifications”, Process Mining Handbook, 2022; distance in time as in A. Burattin, F. Maggi,
 * A. Sperduti, “Conformance checking based on multi-perspective declarative process models”, 2016.
 *
 * @throws FlowError STATUS_UPSTREAM when `within` needs the time of an event that has none
 */
export function judgeTrace(trace: Trace, constraint: Constraint): Judgement {
  const { a, b, template, negate } = constraint;
  const as = positionsOf(trace, a);
  if (template === 'absence') {
    const satisfied = negate === as.length > 0;
    return { satisfied, activations: as.length, violations: negate ? [] : as };
  }
  const bs = positionsOf(trace, b);
  const activated = { precedence: bs, coexistence: merged(as, bs) };
  const activations = template in activated ? activated[template as keyof typeof activated] : as;
  const holds = finders[template](trace, as, bs, constraint);
  const violations = activations.filter((position) => holds(position) === negate);
  return { satisfied: violations.length === 0, activations: activations.length, violations };
}

type Positions = readonly number[];
/** Is what an activation asks for there? */
type Finder = (
  trace: Trace,
  as: Positions,
  bs: Positions,
  constraint: Constraint,
) => (activation: number) => boolean;

const finders: Record<Exclude<Constraint['template'], 'absence'>, Finder> = {
  response: (trace, _as, bs, { within }) => {
    if (within === undefined) return (at) => (bs.at(-1) ?? -1) > at;
    const earliest = earliestAfter(trace, bs);
    return (at) => within.isSoon(timeOf(trace, at), earliest(at));
  },
  precedence: (trace, as, _bs, { within }) => {
    if (within === undefined) return (at) => (as[0] ?? Infinity) < at;
    const latest = latestBefore(trace, as);
    return (at) => {
      const time = latest(at);
      return time !== undefined && within.isSoon(time, timeOf(trace, at));
    };
  },
  'responded-existence': (trace, _as, bs, constraint) => anywhere(trace, bs, constraint),
  coexistence: (trace, as, bs, constraint) => {
    const [nearA, nearB] = [anywhere(trace, as, constraint), anywhere(trace, bs, constraint)];
    return (at) => (trace.events[at]?.name === constraint.a ? nearB(at) : nearA(at));
  },
  'chain-response': (trace, _as, _bs, { b, within }) => {
    return (at) => {
      if (trace.events[at + 1]?.name !== b) return false;
      return within === undefined || within.isSoon(timeOf(trace, at), timeOf(trace, at + 1));
    };
  },
};

function positionsOf({ events }: Trace, name: string): number[] {
  return events.flatMap((event, position) => (event.name === name ? [position] : []));
}

const merged = (as: Positions, bs: Positions) => [...as, ...bs].sort((x, y) => x - y);

/** The earliest time of these events that come after a position; infinite when none does. */
function earliestAfter(trace: Trace, positions: Positions): (at: number) => number {
  const earliest: number[] = [];
  let best = Infinity;
  for (let index = positions.length - 1; index >= 0; index--) {
    best = Math.min(best, timeOf(trace, positions[index] ?? 0));
    earliest[index] = best;
  }
  return (at) => earliest[countUpTo(positions, at)] ?? Infinity;
}

/** The latest time of these events that come before a position. */
function latestBefore(trace: Trace, positions: Positions): (at: number) => number | undefined {
  let best = -Infinity;
  const latest = positions.map((position) => (best = Math.max(best, timeOf(trace, position))));
  return (at) => latest[countUpTo(positions, at) - 1];
}

/** Is one of these events anywhere in the trace, close enough in time before or after? */
function anywhere(trace: Trace, positions: Positions, { within }: Constraint) {
  if (within === undefined) return () => positions.length > 0;
  const times = positions.map((position) => timeOf(trace, position)).sort((x, y) => x - y);
  return (at: number) => {
    const time = timeOf(trace, at);
    const count = countUpTo(times, time);
    const [before, after] = [times[count - 1], times[count]];
    if (before !== undefined && within.isSoon(before, time)) return true;
    return after !== undefined && within.isSoon(time, after);
  };
}

/** How many of the ascending numbers are at most `value`. */
function countUpTo(ascending: Positions, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
