import { readFileSync } from 'node:fs';
import {
  checkOpenAccess,
  ConfigError,
  createAccessControl,
  listen,
  loadContract,
  stopOnSignal,
} from '@status/governify-service';
import { createServiceLogger } from '@status/service-log';
import { StoreRefused } from '@status/service-stores';
import { createApp } from './app.js';
import { openInfrastructure } from './catalogue/infrastructure.js';
import { toConfig } from './config/config.js';
import { readEnv } from './config/env.js';
import { createContext } from './context.js';
import { openStore } from './store/open-store.js';

/** Requests under way at a stop may take this long; the whole stop stays below 10 s. */
const GRACE_MS = 3_000;

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

async function main(): Promise<void> {
  const env = readEnv();
  const config = toConfig(env);
  const { logLevel: level, mongoLog: mongo, environment } = config;
  const logger = createServiceLogger({ service: 'director', level, mongo, environment });
  const access = {
    publicKeyPem: config.tokenPublicKey,
    serviceTokens: config.serviceToken === undefined ? [] : [config.serviceToken],
  };
  const warning = checkOpenAccess({ host: config.host, access, open: config.open });
  if (warning !== undefined) logger.warn(warning);
  const infrastructure = await openInfrastructure(config.infrastructure, { env: process.env });
  const store = await openStore(process.env, {
    onWait: (fault) => logger.warn(`Waiting for the store: ${fault}`),
    onFault: (fault) => logger.warn(`Store connection: ${fault}`),
  });
  const { monitor, serviceToken } = config;
  const context = createContext({ version, logger, store, infrastructure, monitor, serviceToken });
  const contract = loadContract(new URL('../openapi.yaml', import.meta.url));
  const app = createApp({
    ...{ context, contract, logger, access: createAccessControl(access) },
    validateResponses: false,
  });
  const server = await listen(app, config);
  await context.start();
  logger.info(`The director listens on ${server.url}`);

  process.on('SIGHUP', () => {
    infrastructure.reload().then(
      () => logger.info('The service catalogue was read anew.'),
      (error: unknown) => logger.warn((error as Error).message),
    );
  });
  stopOnSignal(logger, async () => {
    await Promise.all([server.close(GRACE_MS), context.stop()]);
    await store.close();
    await logger.close();
  });
}

main().catch((error: unknown) => {
  const isExplained = error instanceof ConfigError || error instanceof StoreRefused;
  console.error(isExplained ? error.message : error);
  process.exit(1);
});
