import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.js';
import { afterDeath, type Decision } from './restart-policy.js';

/** A program that runs and answers. */
export interface Running {
  /** Settles when it has ended, with the reason in words ("signal SIGKILL"). */
  ended: Promise<string>;
  stop: () => Promise<void>;
}

export interface Supervisable {
  name: string;
  /** Starts it and answers once it is ready; a failed start leaves nothing running. */
  start: (signal: AbortSignal) => Promise<Running>;
}

export interface Watcher {
  restarting: (name: string, reason: string) => void;
  restarted: (name: string, milliseconds: number) => void;
  gaveUp: (error: StartError) => void;
}

export interface Supervised {
  stop: () => Promise<void>;
}

/**
 * Starts a program and keeps it running: one that dies is started again, until it died too often.
 * @throws what the first start throws: a program that never ran is not tried again.
 */
export async function supervise(
  program: Supervisable,
  watcher: Watcher,
  signal: AbortSignal,
  policy: (deaths: readonly number[]) => Decision = afterDeath,
): Promise<Supervised> {
  const stopping = new AbortController();
  let running: Running | undefined = await program.start(
    AbortSignal.any([signal, stopping.signal]),
  );
  const loop = keepRunning();

  async function keepRunning(): Promise<void> {
    const deaths: number[] = [];
    for (;;) {
      const reason = await (running?.ended ?? 'it did not start again');
      running = undefined;
      if (stopping.signal.aborted) return;
      deaths.push(Date.now());
      const next = policy(deaths);
      if (!next.restart) {
        const message = `${program.name} ended ${deaths.length} times within a minute, the last time with ${reason}, and is not started again. Its log tells why.`;
        return watcher.gaveUp(new StartError(message));
      }
      watcher.restarting(program.name, reason);
      running = await again(next.afterMs);
    }
  }

  async function again(afterMs: number): Promise<Running | undefined> {
    const since = Date.now();
    try {
      await sleep(afterMs, undefined, { signal: stopping.signal });
      const next = await program.start(stopping.signal);
      watcher.restarted(program.name, Date.now() - since);
      return next;
    } catch {
      return undefined; // its log says why; counted as one more death
    }
  }

  return {
    stop: async () => {
      stopping.abort();
      await running?.stop();
      await loop;
    },
  };
}
