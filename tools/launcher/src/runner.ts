import { join } from 'node:path';
import type { HomeFolder } from './home/home-folder.js';
import { openRotatingFile } from './logs/rotating-file.js';
import { createServiceLog, type ServiceLog } from './logs/service-log.js';
import { supervise, type Supervisable, type Watcher } from './processes/supervise.js';
import type { Progress } from './progress/progress.js';
import type { Service } from './services/service.js';
import { startService } from './services/start-service.js';
import { StartError } from './start-error.js';

/** Waits for all, also when one fails, so that each is either running and known or gone. */
export async function together(...works: Promise<void>[]): Promise<void> {
  const failures = (await Promise.allSettled(works))
    .filter((result) => result.status === 'rejected')
    .map(({ reason }) => reason as Error);
  const first = failures.find((error) => error instanceof StartError) ?? failures[0];
  if (first) throw first;
}

export type Runner = ReturnType<typeof createRunner>;

export interface RunnerOptions {
  home: HomeFolder;
  progress: Progress;
  signal: AbortSignal;
  failure: AbortController;
  undo: (() => void | Promise<void>)[];
}

/** Starts programs under supervision and remembers how to stop them. */
export function createRunner({ home, progress, signal, failure, undo }: RunnerOptions) {
  const watcher: Watcher = {
    restarting: (name, reason) =>
      progress.warn(`${name} ended with ${reason} and is started again`),
    restarted: (name, ms) => progress.warn(`${name} is back after ${(ms / 1000).toFixed(1)} s`),
    gaveUp: (error: StartError) => failure.abort(error),
  };
  const up = new Set<string>();
  const openLog = (name: string): ServiceLog => {
    const log = createServiceLog(
      openRotatingFile(join(home.logs, `${name}.log`)),
      ({ level, text }) => {
        // What a service warns of while it starts is for its log; what stops it is for here.
        if (level === 'error' ? !signal.aborted : up.has(name))
          progress.warn(`${name} ${level}: ${text}`);
      },
    );
    undo.push(() => log.close());
    return log;
  };
  // One that cannot start ends the start of those beside it.
  const giveUp = new AbortController();
  const starting = AbortSignal.any([signal, giveUp.signal]);
  const program = async (what: string, program: Supervisable) => {
    starting.throwIfAborted();
    try {
      const running = await progress.step(what, () => supervise(program, watcher, starting));
      undo.push(running.stop);
      up.add(program.name);
    } catch (error) {
      giveUp.abort();
      throw error;
    }
  };
  return {
    openLog,
    program,
    service: (what: string, service: Service) => {
      const log = openLog(service.name);
      return program(what, {
        name: service.name,
        start: (abort) => startService(service, log, home.run, abort),
      });
    },
  };
}
