import {
  explain,
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
}

/** Checks every service at the same time, once for all who ask at the same time. */
export function createSystemStatusService(options: SystemStatusOptions): SystemStatusReader {
  const { checks, queueCounts, version, startedAt, timeoutMs, cacheMs } = options;
  let running: Promise<SystemStatus> | undefined;
  let last: { status: SystemStatus; at: number } | undefined;
  let queue: QueueCounts = { queued: 0, running: 0 };

  async function read(): Promise<SystemStatus> {
    const [services] = await Promise.all([
      Promise.all(checks.map((check) => measure(check, timeoutMs))),
      inTime(queueCounts(), timeoutMs).then(
        (counts) => void (queue = counts),
        () => undefined, // the database is down, as its own check says; the last counts stand
      ),
    ]);
    const status = services.every((service) => service.status === 'up') ? 'up' : 'down';
    return { status, version, startedAt, services, queue };
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

async function measure({ name, check }: ServiceCheck, timeoutMs: number): Promise<ServiceHealth> {
  const start = performance.now();
  const common = () => ({
    name,
    latencyMs: Math.round((performance.now() - start) * 10) / 10,
    checkedAt: new Date(),
  });
  try {
    const { version } = await inTime(check(AbortSignal.timeout(timeoutMs)), timeoutMs);
    return { ...common(), status: 'up', version: version ?? null, detail: null };
  } catch (error) {
    return { ...common(), status: 'down', version: null, latencyMs: null, detail: explain(error) };
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
