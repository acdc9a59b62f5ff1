import { IANAZone } from 'luxon';
import { PeriodError } from './period.js';

const MINUTE = 60_000;
/** Wider than any offset or jump in the time zone database (the widest jump is a whole day). */
const FAR = 48 * 60 * MINUTE;

/** Whether the runtime knows this IANA time zone. Fixed offsets such as "+01:00" are not zones. */
export const isTimeZone = (name: unknown): name is string =>
  typeof name === 'string' && /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);

/** A time zone as two conversions, both in milliseconds. */
export interface Zone {
  /** Wall-clock time of an instant, written as if it were UTC. */
  toWall: (instant: number) => number;
  /**
   * Instant of a wall-clock time. One that does not exist moves forward to the end of its gap;
   * one that occurs twice is the earlier.
   */
  toInstant: (wall: number) => number;
}

/** @throws PeriodError `unknown-zone` */
export function openZone(name: string): Zone {
  if (!isTimeZone(name))
    throw new PeriodError(
      'unknown-zone',
      `The time zone ${JSON.stringify(name)} is unknown: use an IANA name such as Europe/Madrid.`,
    );
  const zone = IANAZone.create(name);
  const offset = (instant: number) => zone.offset(instant) * MINUTE;
  const toInstant = (wall: number): number => {
    const before = offset(wall - FAR);
    const after = offset(wall + FAR);
    // The greater offset gives the earlier instant, so an ambiguous time takes that one.
    const candidates = [wall - Math.max(before, after), wall - Math.min(before, after)];
    const real = candidates.find((instant) => instant + offset(instant) === wall);
    if (real !== undefined) return real;
    return firstAt(wall - after, wall - before, (instant) => offset(instant) === after);
  };
  return { toWall: (instant) => instant + offset(instant), toInstant };
}

/** Least instant in (low, high] from which `reached` holds, by bisection. */
function firstAt(low: number, high: number, reached: (instant: number) => boolean): number {
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
