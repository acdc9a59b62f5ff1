import type { Schemas } from '@/lib/schemas';

type Segment = Schemas['HealthSegment'];
type Uptime = Schemas['Uptime'];

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** When the director of the mocks began to look, in days before now. */
const SINCE_DAYS = 21;
const SPANS = { '24h': 1, '7d': 7, '30d': 30 };

/** Outages of each service: days ago, minutes they lasted, and why. */
const OUTAGES: Record<string, [daysAgo: number, minutes: number, detail: string][]> = {
  registry: [
    [13, 9, 'does not answer (ECONNREFUSED)'],
    [2, 4, 'its store does not answer'],
  ],
  'node-red': [[6, 2, 'does not answer in time']],
};

/** What was seen of a service, the newest first. */
function segmentsOf(service: string, now: Date): Segment[] {
  const at = (ms: number) => new Date(ms).toISOString();
  const segments: Segment[] = [];
  let from = now.getTime() - SINCE_DAYS * DAY_MS;
  for (const [daysAgo, minutes, detail] of OUTAGES[service] ?? []) {
    const start = now.getTime() - daysAgo * DAY_MS;
    const end = start + minutes * MINUTE_MS;
    segments.push({ status: 'up', from: at(from), to: at(start), detail: null });
    segments.push({ status: 'down', from: at(start), to: at(end), detail });
    from = end;
  }
  segments.push({ status: 'up', from: at(from), to: at(now.getTime()), detail: null });
  return segments.reverse();
}

function uptimeOf(segments: readonly Segment[], from: number, to: number): Uptime {
  const seconds = { up: 0, degraded: 0, down: 0 };
  for (const segment of segments) {
    const start = Math.max(Date.parse(segment.from), from);
    const end = Math.min(Date.parse(segment.to), to);
    seconds[segment.status] += Math.max(0, end - start) / 1000;
  }
  const observed = seconds.up + seconds.degraded + seconds.down;
  return {
    percentage:
      observed === 0
        ? null
        : Math.round(((seconds.up + seconds.degraded) / observed) * 100_000) / 1000,
    upSeconds: seconds.up,
    degradedSeconds: seconds.degraded,
    downSeconds: seconds.down,
    unknownSeconds: Math.max(0, (to - from) / 1000 - observed),
  };
}

export interface HistoryQuery {
  from?: string | null;
  to?: string | null;
  limit: number;
}

/** The history of a service as the director would tell it. */
export function historyOf(
  service: string,
  { from, to, limit }: HistoryQuery,
  now = new Date(),
): Schemas['ServiceHistory'] {
  const end = to ? new Date(to) : now;
  const start = from ? new Date(from) : new Date(end.getTime() - 30 * DAY_MS);
  const segments = segmentsOf(service, now).filter(
    (segment) => new Date(segment.from) < end && new Date(segment.to) > start,
  );
  const span = (days: number) => uptimeOf(segments, end.getTime() - days * DAY_MS, end.getTime());
  return {
    service,
    from: start.toISOString(),
    to: end.toISOString(),
    uptime: uptimeOf(segments, start.getTime(), end.getTime()),
    spans: { '24h': span(SPANS['24h']), '7d': span(SPANS['7d']), '30d': span(SPANS['30d']) },
    completeFrom: start.toISOString(),
    segments: segments.slice(0, limit),
  };
}
