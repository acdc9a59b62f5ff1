import { createServiceLogger } from '@status/service-log';
import { toConfig, toSecrets } from './config/config.js';
import { readEnv } from './config/env.js';
import { createContext } from './context.js';
import { readRole } from './roles.js';
import { startApi } from './start-api.js';
import { startWorker } from './start-worker.js';

const SHUTDOWN_MS = 15_000;

async function start(): Promise<void> {
  const role = readRole(process.argv[2]);
  const env = readEnv();
  const config = toConfig(env);
  const secrets = toSecrets(env);
  const log = createServiceLogger({
    service: role.api ? 'backend' : 'worker',
    level: config.logLevel,
    mongo: secrets.mongoLog,
    environment: env.NODE_ENV,
  });
  const context = await createContext(config, secrets, log);
  const { db, keyValue, session, configuration, worker } = context;

  if (secrets.admin && (await session.ensureAdmin(secrets.admin)) === 'other')
    log.warn('STATUS_ADMIN_USERNAME is not the administrator this installation was set up with');
  await configuration.start();
  const stopWorker = role.worker ? await startWorker(context, config, log) : undefined;
  const stopApi = role.api ? await startApi(context, config, log) : undefined;

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    await Promise.all([stopApi?.(), configuration.stop()]);
    await (stopWorker ?? worker.stop)();
    await keyValue.close();
    await db.destroy();
    await log.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

start().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
