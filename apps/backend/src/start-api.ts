import { createServer } from 'node:http';
import type { Logger } from 'pino';
import { createApp } from './app.js';
import type { Config } from './config/config.js';
import type { Context } from './context.js';

/**
 * Answers calls.
 * @returns stop: ends event streams, resolves when the last answer is out
 */
export async function startApi(
  { routes, guard, events, worker, grafana }: Context,
  config: Config,
  log: Logger,
): Promise<() => Promise<void>> {
  const { host, port } = config.http;
  await events.start();
  if (!worker.isStarted()) await worker.start();
  const app = createApp({ routes, guard, log, validateResponses: !config.production });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  void grafana.warmUp();
  log.info(`STATUS backend listens on http://${host}:${port}`);
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    await events.stop();
    server.closeIdleConnections();
    await closed;
  };
}
