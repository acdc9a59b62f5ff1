/** Upper bounds of the latency histogram, in milliseconds; the last class has no bound. */
const BOUNDS_MS = [1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000];

export interface Span {
  requestId?: string;
  method: string;
  /** Template, never the address that was called. */
  route: string;
  /** 0 when the caller left before the answer. */
  status: number;
  startedAt: string;
  durationMs: number;
}

/** Requests of one route: how many, with which statuses, and how long they took. */
export class RouteMetrics {
  private count = 0;
  private sumMs = 0;
  private maxMs = 0;
  private readonly statuses: Record<string, number> = {};
  private readonly classes = new Array<number>(BOUNDS_MS.length + 1).fill(0);

  constructor(
    private readonly method: string,
    private readonly route: string,
  ) {}

  add({ status, durationMs }: Span): void {
    this.count += 1;
    this.sumMs += durationMs;
    this.maxMs = Math.max(this.maxMs, durationMs);
    const name = status === 0 ? 'none' : `${Math.floor(status / 100)}xx`;
    this.statuses[name] = (this.statuses[name] ?? 0) + 1;
    const found = BOUNDS_MS.findIndex((bound) => durationMs <= bound);
    const at = found < 0 ? BOUNDS_MS.length : found;
    this.classes[at] = (this.classes[at] ?? 0) + 1;
  }

  toJSON() {
    let count = 0;
    const buckets = this.classes.map((inClass, index) => {
      count += inClass;
      return { leMs: BOUNDS_MS[index] ?? null, count };
    });
    const { method, route, sumMs, maxMs } = this;
    const latency = { sumMs: round(sumMs), maxMs: round(maxMs), buckets };
    return { method, route, count: this.count, statuses: { ...this.statuses }, latency };
  }
}

export const round = (ms: number): number => Math.round(ms * 1000) / 1000;
