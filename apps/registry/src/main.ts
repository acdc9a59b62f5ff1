import { readFileSync } from 'node:fs';
import {
  checkOpenAccess,
  ConfigError,
  listen,
  loadCatalogue,
  stopOnSignal,
} from '@status/governify-service';
import { createServiceLogger } from '@status/service-log';
import { StoreRefused } from '@status/service-stores';
import { createApp } from './app.js';
import { toConfig } from './config/config.js';
import { readEnv } from './config/env.js';
import { createContext } from './context.js';
import { openStore } from './store/open-store.js';

/** Requests under way at a stop may take this long; the whole stop stays below 10 s. */
const GRACE_MS = 8000;

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

async function main(): Promise<void> {
  const config = toConfig(readEnv());
  const { logLevel: level, mongoLog: mongo, environment } = config;
  const logger = createServiceLogger({ service: 'registry', level, mongo, environment });
  const warning = checkOpenAccess(config);
  if (warning) logger.warn(warning);
  const catalogue = await loadCatalogue(config.infrastructure, { env: process.env });
  const store = await openStore(config.store, {
    onWait: (fault) => logger.warn(`Waiting for the database: ${fault}`),
    onFault: (fault) => logger.warn(`Database connection: ${fault}`),
  });
  const { evaluation, http, access } = config;
  const context = createContext({ version, logger, store, catalogue, evaluation });
  const app = createApp(context, { ...http, access });
  const server = await listen(app, config);
  logger.info(`The registry listens on ${server.url}`);

  stopOnSignal(logger, async () => {
    await server.close(GRACE_MS);
    await store.close();
    await logger.close();
  });
}

main().catch((error: unknown) => {
  const isOperators = error instanceof ConfigError || error instanceof StoreRefused;
  console.error(isOperators ? error.message : error);
  process.exit(1);
});
