import type { Segment } from './segment.js';

/** Seconds of a stretch of time by what was seen in them; `unknown` is what nobody observed. */
export interface Uptime {
  /** Of the time observed, in percent with three decimals; null when nothing was observed. */
  percentage: number | null;
  upSeconds: number;
  degradedSeconds: number;
  downSeconds: number;
  unknownSeconds: number;
}

/** How long a service was up in [from, to): gaps count as neither up nor down. */
export function uptimeOf(segments: readonly Segment[], from: Date, to: Date): Uptime {
  const ms = { up: 0, degraded: 0, down: 0 };
  for (const segment of segments) {
    const start = Math.max(segment.from.getTime(), from.getTime());
    const end = Math.min(segment.to.getTime(), to.getTime());
    ms[segment.status] += Math.max(0, end - start);
  }
  const observed = ms.up + ms.degraded + ms.down;
  const whole = Math.max(0, to.getTime() - from.getTime());
  return {
    percentage:
      observed === 0 ? null : Math.round(((ms.up + ms.degraded) / observed) * 100_000) / 1000,
    upSeconds: ms.up / 1000,
    degradedSeconds: ms.degraded / 1000,
    downSeconds: ms.down / 1000,
    unknownSeconds: Math.max(0, whole - observed) / 1000,
  };
}
