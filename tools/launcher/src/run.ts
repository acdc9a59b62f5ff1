import { launch, type Launch } from './launch.js';
import { createProgress } from './progress/progress.js';
import { StartError } from './start-error.js';

/** Signals that end STATUS in order; a second one after a second ends it at once. */
const ENDINGS: NodeJS.Signals[] = [
  'SIGINT',
  'SIGTERM',
  // A closed terminal, but not the end of the session that a "nohup npm start" outlives.
  ...(process.stdin.isTTY ? (['SIGHUP'] as const) : []),
];

/**
 * Runs the launcher as a program: stops on Ctrl+C, SIGTERM and a closed terminal.
 * @returns the exit code: 0 when it was asked to stop, 1 when it could not start or go on
 */
export async function run(options: Pick<Launch, 'config' | 'environment'>): Promise<number> {
  const stop = new AbortController();
  let asked = 0;
  for (const name of ENDINGS)
    process.on(name, () => {
      // Terminals and npm may send the same request twice.
      if (stop.signal.aborted && Date.now() - asked > 1_000) process.exit(130);
      asked ||= Date.now();
      stop.abort();
    });
  if (options.environment['npm_lifecycle_event']) stopWithParent(stop);
  let crashed = false;
  process.on('uncaughtException', (error) => {
    console.error(error);
    crashed = true;
    stop.abort();
  });
  process.stdout.on('error', () => undefined); // the terminal is gone, the services are not
  const progress = createProgress((text) => process.stdout.write(text));
  try {
    await launch({ ...options, progress, signal: stop.signal });
    progress.say('STATUS has stopped.');
    return crashed ? 1 : 0;
  } catch (error) {
    if (stop.signal.aborted) return crashed ? 1 : 0;
    console.error(error instanceof StartError ? error.message : error);
    return 1;
  }
}

/** npm killed without a chance to pass the signal on must not leave STATUS running unseen. */
function stopWithParent(stop: AbortController): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop.abort();
  }, 1_000).unref();
}
