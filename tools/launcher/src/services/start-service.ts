import { spawn } from 'node:child_process';
import type { ServiceLog } from '../logs/service-log.js';
import { endOf } from '../processes/end-of.js';
import { removePidFile, writePidFile } from '../processes/pid-files.js';
import { markOf } from '../processes/process-identity.js';
import { stopProcess } from '../processes/stop-process.js';
import type { Running } from '../processes/supervise.js';
import { StartError } from '../start-error.js';
import { lastWords } from './last-words.js';
import type { Service } from './service.js';
import { waitUntilReady } from './wait-until-ready.js';

const READY_WITHIN_MS = 120_000;

/**
 * Starts one of our services and answers once it is ready.
 * @throws StartError with its last words when it ends or stays silent
 */
export async function startService(
  service: Service,
  log: ServiceLog,
  runFolder: string,
  signal: AbortSignal,
): Promise<Running> {
  log.mark();
  const child = spawn(process.execPath, [...service.nodeOptions, service.entry], {
    env: service.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group: Ctrl+C in the terminal must reach the launcher alone, which stops
    // its services one after the other.
    detached: true,
  });
  log.follow(child.stdout, child.stderr);
  const ended = endOf(child);
  const { pid } = child;
  if (pid !== undefined) writePidFile(runFolder, service.name, pid, 'SIGTERM');
  void ended.then(() => removePidFile(runFolder, service.name));

  const stop = async () => {
    const mark = pid === undefined ? undefined : markOf(pid);
    if (mark && child.exitCode === null && child.signalCode === null) await stopProcess(mark);
    await ended;
  };
  try {
    await ready(service, ended, signal);
  } catch (error) {
    await stop();
    signal.throwIfAborted();
    throw new StartError(`${(error as Error).message}${lastWords(log)}`, { cause: error });
  }
  return { ended, stop };
}

async function ready(service: Service, ended: Promise<string>, signal: AbortSignal): Promise<void> {
  const given = new AbortController();
  const late = AbortSignal.timeout(READY_WITHIN_MS);
  try {
    await Promise.race([
      waitUntilReady(service.readyUrl, AbortSignal.any([signal, late, given.signal])),
      ended.then((reason) => {
        throw new Error(`${service.name} ended while starting with ${reason}.`);
      }),
    ]);
  } catch (error) {
    if (!late.aborted) throw error;
    throw new Error(
      `${service.name} did not answer at ${service.readyUrl} within ${READY_WITHIN_MS / 1000} s.`,
      { cause: error },
    );
  } finally {
    given.abort();
  }
}
