import type { Store } from '../store/store.js';
import { purge } from '../tasks/kinds/purge.js';

const EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;

export interface SweepOptions {
  store: Pick<Store, 'history' | 'events' | 'runs'>;
  retentionDays: number;
  /** Whether this director is the one to sweep. */
  keeps: () => boolean;
  warn: (message: string, error: unknown) => void;
}

/** Forgets once an hour what is older than the retention. @returns stops it */
export function sweepEvery({ store, retentionDays, keeps, warn }: SweepOptions): () => void {
  const sweep = () => {
    if (!keeps()) return;
    purge(store, new Date(Date.now() - retentionDays * DAY_MS)).catch((error: unknown) =>
      warn('Old history could not be deleted', error),
    );
  };
  sweep();
  const timer = setInterval(sweep, EVERY_MS).unref();
  return () => clearInterval(timer);
}
