import { createHash, timingSafeEqual } from 'node:crypto';
import { invalid } from '../../errors/index.js';
import { TRIP_MS, type Trip } from './github.js';
import type { Box } from './ports.js';

/** Remembers for a while what was done once. */
export interface Once {
  /** @returns false when the key was taken before */
  take(key: string, ttlMs: number): Promise<boolean>;
}

export interface Trips {
  seal(trip: Omit<Trip, 'endsAt'>): string;
  /** Opens a trip, once. @throws 400 when it is none, is over, was taken, or has another state */
  take(sealed: string | undefined, state: string | undefined): Promise<Trip>;
}

const CONTEXT = 'github-trip';
export const tokenContext = (userId: string) => `github-token:${userId}`;

/** Trips that their browsers keep, sealed; only that one is over is remembered here. */
export function createTrips(box: Box, once: Once, now: () => Date): Trips {
  return {
    seal: (trip) =>
      box.seal(JSON.stringify({ ...trip, endsAt: now().getTime() + TRIP_MS }), CONTEXT),
    async take(sealed, state) {
      const trip = read(box, sealed);
      if (!trip || trip.endsAt <= now().getTime() || !isSame(trip.state, state)) throw foreign();
      if (!(await once.take(`github-trip:${digest(trip.state).toString('hex')}`, TRIP_MS)))
        throw foreign();
      return trip;
    },
  };
}

const foreign = () =>
  invalid([
    {
      path: '/query/state',
      message: 'is not of a way to GitHub that this browser is on; begin anew',
    },
  ]);

function read(box: Box, sealed: string | undefined): Trip | undefined {
  try {
    return sealed === undefined ? undefined : (JSON.parse(box.open(sealed, CONTEXT)) as Trip);
  } catch {
    return undefined;
  }
}

const isSame = (ours: string, given: string | undefined) =>
  given !== undefined && timingSafeEqual(digest(ours), digest(given));
const digest = (text: string) => createHash('sha256').update(text).digest();
