import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { createApp } from './app.js';
import { loadCatalogue } from './catalogue/load-catalogue.js';
import { ConfigError, toConfig } from './config/config.js';
import { readEnv } from './config/env.js';
import { createContext } from './context.js';
import { listen } from './listen.js';
import { openPostgresStore } from './store/postgres/open-postgres-store.js';

/** Requests under way at a stop may take this long; the whole stop stays below 10 s. */
const GRACE_MS = 8000;

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

async function main(): Promise<void> {
  const config = toConfig(readEnv());
  const logger = pino({ name: 'registry', level: config.logLevel });
  const catalogue = await loadCatalogue(config.infrastructure, { env: process.env });
  const store = await openPostgresStore({
    url: config.databaseUrl,
    onWait: (fault) => logger.warn(`Waiting for the database: ${fault}`),
    onFault: (fault) => logger.warn(`Database connection: ${fault}`),
  });
  const { evaluation } = config;
  const app = createApp(createContext({ version, logger, store, catalogue, evaluation }));
  const server = await listen(app, config);
  logger.info(`The registry listens on ${server.url}`);

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info(`${signal}: closing`);
    await server.close(GRACE_MS);
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        logger.error(error);
        process.exit(1);
      });
    });
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
