import type { Logger } from 'pino';

/** Ends the process in order at SIGTERM and SIGINT: exit code 0, or 1 when stopping fails. */
export function stopOnSignal(logger: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      logger.info(`${signal}: closing`);
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error(error);
          process.exit(1);
        },
      );
    });
}
