import { changesBetween, type ServiceHealth, type SystemStatusReader } from './system.js';

export interface HealthWatchOptions {
  intervalMs: number;
  /** A service came up or went down. */
  onChange: (service: ServiceHealth) => Promise<void>;
  onError: (error: unknown) => void;
}

/**
 * Looks at the services again and again. A change that could not be told is told at the next look.
 * @returns stops looking, once the look that is under way has ended
 */
export function startHealthWatch(
  reader: SystemStatusReader,
  { intervalMs, onChange, onError }: HealthWatchOptions,
): () => Promise<void> {
  const told = new Map<string, ServiceHealth>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let look = Promise.resolve();

  async function lookAround(): Promise<void> {
    const { services } = await reader.read();
    const changes = new Set(changesBetween([...told.values()], services));
    for (const service of services) {
      if (changes.has(service)) await onChange(service);
      told.set(service.name, service);
    }
  }

  const next = () => {
    look = lookAround()
      .catch(onError)
      .then(() => {
        if (!stopped) timer = setTimeout(next, intervalMs).unref();
      });
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await look;
  };
}
