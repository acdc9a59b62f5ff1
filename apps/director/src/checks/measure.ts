import { setTimeout as sleep } from 'node:timers/promises';
import type { Observation } from '../health/health.js';
import { explain, type Found, type ServiceCheck } from './service-check.js';

export interface Patience {
  /** A check that takes longer has failed, in milliseconds. */
  timeoutMs: number;
  /** Pause before a failed check is made once more: one lost packet is no outage. */
  confirmMs: number;
}

/** Answers that take longer are a fault too. */
const SLOW_MS = 1_000;

/** Looks at a service; twice when the first look fails. Never throws. */
export async function measure(of: ServiceCheck, patience: Patience): Promise<Observation> {
  const { name, check, remedy } = of;
  const base = { name, version: null, latencyMs: null, detail: null, remedy };
  if (!check) return { ...base, status: 'not-configured', checkedAt: new Date() };
  const first = await attempt(check, patience.timeoutMs);
  if ('found' in first) return { ...base, ...assess(first, remedy) };
  await sleep(patience.confirmMs);
  const second = await attempt(check, patience.timeoutMs);
  if ('found' in second) return { ...base, ...assess(second, remedy) };
  return { ...base, status: 'down', detail: explain(second.fault), checkedAt: new Date() };
}

type Outcome = { found: Found; latencyMs: number } | { fault: unknown };

async function attempt(
  check: NonNullable<ServiceCheck['check']>,
  timeoutMs: number,
): Promise<Outcome> {
  const start = performance.now();
  // A check that does not listen to its signal must not hold up the others.
  const given = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const reason = new DOMException('late', 'TimeoutError');
      reject(reason);
      given.abort(reason);
    }, timeoutMs);
  });
  try {
    const found = await Promise.race([check(given.signal), late]);
    return { found, latencyMs: Math.round((performance.now() - start) * 10) / 10 };
  } catch (fault) {
    return { fault };
  } finally {
    clearTimeout(timer);
  }
}

function assess({ found, latencyMs }: { found: Found; latencyMs: number }, remedy: string) {
  const fault = found.degraded ?? (latencyMs > SLOW_MS ? 'answers slowly' : null);
  return {
    status: fault === null ? ('up' as const) : ('degraded' as const),
    version: found.version ?? null,
    latencyMs,
    detail: fault,
    remedy: fault === null ? null : remedy,
    checkedAt: new Date(),
  };
}
