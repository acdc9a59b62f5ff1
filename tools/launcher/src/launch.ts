import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from './build/build.js';
import type { LauncherConfig } from './config/config.js';
import { startGateway } from './gateway/start-gateway.js';
import { createHome, type HomeFolder } from './home/home-folder.js';
import { infrastructureYaml } from './home/infrastructure.js';
import { lockHome } from './home/instance-lock.js';
import { ensureLedgerKey } from './home/ledger-key.js';
import { loadSecrets, type Secrets } from './home/secrets.js';
import { openRotatingFile } from './logs/rotating-file.js';
import { createServiceLog, type ServiceLog } from './logs/service-log.js';
import { checkPorts } from './ports/check-ports.js';
import { stopLeftovers } from './processes/pid-files.js';
import { supervise, type Supervisable, type Watcher } from './processes/supervise.js';
import type { Progress } from './progress/progress.js';
import {
  embeddedDatabases,
  externalDatabases,
  startDatabase,
  type Databases,
} from './services/database.js';
import type { Service } from './services/service.js';
import { backendService, nodeRedService, registryService } from './services/services.js';
import { setupAddress } from './services/setup-address.js';
import { startService } from './services/start-service.js';
import { StartError } from './start-error.js';

export interface Launch {
  config: LauncherConfig;
  environment: NodeJS.ProcessEnv;
  progress: Progress;
  /** Ends the run: everything is stopped in reverse order. */
  signal: AbortSignal;
}

/**
 * Starts the whole of STATUS, keeps it running until the signal, then stops it.
 * @throws StartError when it cannot start, or when a service died too often; nothing is left
 *   running then
 */
export async function launch({ config, environment, progress, signal }: Launch): Promise<void> {
  const since = Date.now();
  const undo: (() => void | Promise<void>)[] = [];
  try {
    const home = createHome(config.home);
    undo.push(lockHome(home.path, home.run));
    const secrets = loadSecrets(home.secrets, environment);
    ensureLedgerKey(environment['STATUS_LEDGER_KEY_FILE'] || home.ledgerKey);
    const leftovers = await stopLeftovers(home.run);
    if (leftovers.length > 0)
      progress.say(`  stopped from an earlier run: ${leftovers.join(', ')}`);
    const postgresPort = await checkPorts(config);
    writeFileSync(home.infrastructure, infrastructureYaml(config.ports));
    if (config.build) await build(config, progress, signal);

    const failure = new AbortController();
    const run = createRunner({ home, progress, signal, failure, undo });
    const databases = await openDatabases({ config, home, secrets, postgresPort, run });
    const context = { config, home, secrets, environment, databases };
    await together(
      run.service('Registry', registryService(context)),
      run.service('Node-RED', nodeRedService(context)),
    );
    await run.service('Backend', backendService(context));
    undo.push(await progress.step('Gateway', () => startGateway(config)));

    progress.say(
      `STATUS is ready after ${((Date.now() - since) / 1000).toFixed(1)} s: ${config.publicUrl}`,
    );
    progress.say(`  data and logs: ${home.path}`);
    const setup = await setupAddress(config, secrets.setupToken);
    if (setup) progress.say(`  set it up here, once: ${setup}`);
    await ending(signal, failure.signal);
    progress.say('Stopping STATUS ...');
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function build(config: LauncherConfig, progress: Progress, signal: AbortSignal) {
  await progress.step('Applications built', () =>
    buildStale(config, (line) => progress.say(`    ${line}`), signal),
  );
}

/** Waits for the end that was asked for, or throws the one that was not. */
async function ending(asked: AbortSignal, failed: AbortSignal): Promise<void> {
  const either = AbortSignal.any([asked, failed]);
  if (!either.aborted) await once(either, 'abort');
  if (!asked.aborted) throw failed.reason;
}

/** Waits for all, also when one fails, so that each is either running and known or gone. */
async function together(...works: Promise<void>[]): Promise<void> {
  const failures = (await Promise.allSettled(works))
    .filter((result) => result.status === 'rejected')
    .map(({ reason }) => reason as Error);
  const first = failures.find((error) => error instanceof StartError) ?? failures[0];
  if (first) throw first;
}

type Runner = ReturnType<typeof createRunner>;

interface RunnerOptions {
  home: HomeFolder;
  progress: Progress;
  signal: AbortSignal;
  failure: AbortController;
  undo: (() => void | Promise<void>)[];
}

/** Starts programs under supervision and remembers how to stop them. */
function createRunner({ home, progress, signal, failure, undo }: RunnerOptions) {
  const watcher: Watcher = {
    restarting: (name, reason) =>
      progress.warn(`${name} ended with ${reason} and is started again`),
    restarted: (name, ms) => progress.warn(`${name} is back after ${(ms / 1000).toFixed(1)} s`),
    gaveUp: (error: StartError) => failure.abort(error),
  };
  const openLog = (name: string): ServiceLog => {
    const log = createServiceLog(
      openRotatingFile(join(home.logs, `${name}.log`)),
      ({ level, text }) => {
        if (!signal.aborted) progress.warn(`${name} ${level}: ${text}`);
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

interface DatabaseOptions {
  config: LauncherConfig;
  home: HomeFolder;
  secrets: Secrets;
  postgresPort: number;
  run: Runner;
}

async function openDatabases(options: DatabaseOptions): Promise<Databases> {
  const { config, home, secrets, postgresPort, run } = options;
  if (config.databaseUrl) return externalDatabases(config.databaseUrl, config.registryDatabaseUrl);
  const log = run.openLog('postgres');
  await run.program(`PostgreSQL (port ${postgresPort})`, {
    name: 'postgres',
    start: (abort) => startDatabase(home, secrets, postgresPort, log, abort),
  });
  return embeddedDatabases(secrets, postgresPort);
}
