import { createServer } from 'node:http';
import { pino } from 'pino';
import { createApp } from './app.js';
import { startTasks } from './background.js';
import { toConfig, toSecrets } from './config/config.js';
import { readEnv } from './config/env.js';
import { createContext } from './context.js';
import { publish } from './features/events/index.js';

const SHUTDOWN_MS = 15_000;

async function start(): Promise<void> {
  const env = readEnv();
  const config = toConfig(env);
  const secrets = toSecrets(env);
  const log = pino({ level: config.logLevel, base: { service: 'backend' } });
  const context = await createContext(config, secrets, log);
  const { db, session, events, worker, computations, system, demo, configuration } = context;

  if (secrets.admin && (await session.ensureAdmin(secrets.admin)) === 'other')
    log.warn('STATUS_ADMIN_USERNAME is not the administrator this installation was set up with');
  await configuration.start();
  await events.start();
  await worker.start({
    'run-group': ({ group }) => computations.dispatch(group),
    'evaluate-group': ({ group }) => computations.evaluate(group),
  });
  const app = createApp({
    routes: context.routes,
    guard: context.guard,
    log,
    validateResponses: !config.production,
  });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.http.port, config.http.host, resolve);
  });
  log.info(`STATUS backend listens on http://${config.http.host}:${config.http.port}`);

  let demoDone = !config.demo;
  const stopTasks = startTasks(
    [
      { name: 'silent runs', everyMs: 2_000, run: () => computations.sweep() },
      { name: 'deletions', everyMs: 1_000, run: () => context.deletions.work() },
      { name: 'due schedules', everyMs: 5_000, run: () => context.runDueSchedules() },
      { name: 'anchors of the audit log', everyMs: 60_000, run: () => context.audit.anchor() },
      { name: 'old sessions', everyMs: 60_000, run: () => context.keyValue.purge() },
      { name: 'old keys', everyMs: 3_600_000, run: () => forgetOldKeys(context) },
      {
        name: 'demo catalog',
        everyMs: 2_000,
        run: async () => {
          demoDone ||= await demo.ensure();
        },
      },
    ],
    log,
  );
  const stopWatch = system.startHealthWatch({
    intervalMs: 10_000,
    onChange: (service) => publish(db, 'health.changed', { ...service }),
    onError: (error) => log.warn({ err: error }, 'health watch'),
  });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    const closed = new Promise((resolve) => server.close(resolve));
    await Promise.all([stopTasks(), stopWatch(), events.stop(), configuration.stop()]);
    server.closeIdleConnections();
    await Promise.all([worker.stop(), closed]);
    await context.keyValue.close();
    await db.destroy();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

async function forgetOldKeys({ db }: Awaited<ReturnType<typeof createContext>>): Promise<void> {
  const dayAgo = new Date(Date.now() - 86_400_000);
  await db('idempotency_keys').where('created_at', '<', dayAgo).delete();
}

start().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
