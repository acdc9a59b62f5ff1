import type { Director, DirectorView } from './director.js';
import {
  explain,
  overallOf,
  SLOW_MS,
  type QueueCounts,
  type ServiceCheck,
  type ServiceHealth,
  type SystemStatus,
  type SystemStatusReader,
} from './system.js';

export interface SystemStatusOptions {
  checks: readonly ServiceCheck[];
  queueCounts: () => Promise<QueueCounts>;
  version: string;
  startedAt: Date;
  timeoutMs: number;
  /** How long an answer is good for: many may ask, services are asked once. */
  cacheMs: number;
  /** Looks at the services all the time; its view goes before our own. */
  director?: Director | undefined;
}

/**
 * The services as the director has seen them; without a director that answers, every service is
 * checked at the same time, once for all who ask at the same time.
 */
export function createSystemStatusService(options: SystemStatusOptions): SystemStatusReader {
  const { checks, queueCounts, version, startedAt, timeoutMs, cacheMs, director } = options;
  let running: Promise<SystemStatus> | undefined;
  let last: { status: SystemStatus; at: number } | undefined;
  let queue: QueueCounts = { queued: 0, running: 0 };
  const seen = new Map<string, Pick<ServiceHealth, 'status' | 'since'>>();

  /** A state lasts since it was first seen. */
  function dated(health: ServiceHealth): ServiceHealth {
    const before = seen.get(health.name);
    const since = before?.status === health.status ? before.since : health.checkedAt;
    seen.set(health.name, { status: health.status, since });
    return { ...health, since };
  }

  async function checkAll(): Promise<DirectorView> {
    const found = (await Promise.all(checks.map((check) => measure(check, timeoutMs)))).map(dated);
    return {
      services: found.filter(({ status }) => status !== 'not-configured'),
      notConfigured: found.filter(({ status }) => status === 'not-configured'),
    };
  }

  /** This backend answers, whatever the director saw of it at its last look. */
  const withOurselves = (view: DirectorView): DirectorView => ({
    ...view,
    services: view.services.map((service) => {
      if (service.name !== 'backend') return service;
      if (service.status !== 'down') return { ...service, version };
      return { ...service, version, status: 'up', detail: null, remedy: null, since: null };
    }),
  });

  async function look(): Promise<DirectorView & Pick<SystemStatus, 'source'>> {
    if (director)
      try {
        return { ...withOurselves(await director.view()), source: 'director' };
      } catch {
        // That it does not answer is for our own check of it to say.
      }
    return { ...(await checkAll()), source: 'backend' };
  }

  async function read(): Promise<SystemStatus> {
    const [{ services, notConfigured, source }] = await Promise.all([
      look(),
      inTime(queueCounts(), timeoutMs).then(
        (counts) => void (queue = counts),
        () => undefined, // the database is down, as its own check says; the last counts stand
      ),
    ]);
    const status = overallOf(services);
    return { status, source, version, startedAt, services, notConfigured, queue };
  }

  return {
    async read() {
      if (last && performance.now() - last.at < cacheMs) return last.status;
      running ??= read()
        .then((status) => {
          last = { status, at: performance.now() };
          return status;
        })
        .finally(() => {
          running = undefined;
        });
      return running;
    },
  };
}

async function measure(of: ServiceCheck, timeoutMs: number): Promise<ServiceHealth> {
  const { name, check, remedy } = of;
  const start = performance.now();
  const base = { name, version: null, latencyMs: null, detail: null, remedy, since: null };
  if (!check) return { ...base, status: 'not-configured', checkedAt: new Date() };
  try {
    const { version, degraded } = await inTime(check(AbortSignal.timeout(timeoutMs)), timeoutMs);
    const latencyMs = Math.round((performance.now() - start) * 10) / 10;
    const fault = degraded ?? (latencyMs > SLOW_MS ? 'answers slowly' : null);
    return {
      ...base,
      status: fault === null ? 'up' : 'degraded',
      version: version ?? null,
      latencyMs,
      detail: fault,
      remedy: fault === null ? null : remedy,
      checkedAt: new Date(),
    };
  } catch (error) {
    return { ...base, status: 'down', detail: explain(error), checkedAt: new Date() };
  }
}

async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('late', 'TimeoutError')), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
