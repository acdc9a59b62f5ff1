import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { buildStale } from './build/build.js';
import type { LauncherConfig } from './config/config.js';
import { startGateway } from './gateway/start-gateway.js';
import { createHome, type HomeFolder } from './home/home-folder.js';
import { infrastructureYaml } from './home/infrastructure.js';
import { lockHome } from './home/instance-lock.js';
import { ensureLedgerKey } from './home/ledger-key.js';
import { loadSecrets, type Secrets } from './home/secrets.js';
import { ensureTokenKey } from './home/token-key.js';
import { checkPorts } from './ports/check-ports.js';
import { stopLeftovers } from './processes/pid-files.js';
import type { Progress } from './progress/progress.js';
import { createRunner, together, type Runner } from './runner.js';
import {
  embeddedDatabases,
  externalDatabases,
  startDatabase,
  type Databases,
} from './services/database.js';
import {
  backendService,
  directorService,
  nodeRedService,
  registryService,
} from './services/services.js';
import { setupAddress } from './services/setup-address.js';

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
    const tokenPublicKey = ensureTokenKey(environment['STATUS_TOKEN_KEY_FILE'] || home.tokenKey);
    const leftovers = await stopLeftovers(home.run);
    if (leftovers.length > 0)
      progress.say(`  stopped from an earlier run: ${leftovers.join(', ')}`);
    const postgresPort = await checkPorts(config);
    writeFileSync(home.infrastructure, infrastructureYaml(config.ports));
    if (config.build) await build(config, progress, signal);

    const failure = new AbortController();
    const run = createRunner({ home, progress, signal, failure, undo });
    const databases = await openDatabases({ config, home, secrets, postgresPort, run });
    const context = { config, home, secrets, tokenPublicKey, environment, databases };
    await together(
      run.service('Registry', registryService(context)),
      run.service('Node-RED', nodeRedService(context)),
    );
    await run.service('Backend', backendService(context));
    undo.push(await progress.step('Gateway', () => startGateway(config)));
    // The last to start and the first to stop: it would take the others for broken.
    await run.service('Director', directorService(context));

    progress.say(
      `STATUS is ready after ${((Date.now() - since) / 1000).toFixed(1)} s: ${config.publicUrl}`,
    );
    progress.say(`  data and logs: ${home.path}`);
    const setup = await setupAddress(config, secrets.setupToken);
    if (setup) progress.say(`  set it up here, once: ${setup}`);
    await ending(signal, failure.signal);
    progress.say('Stopping STATUS ...');
  } finally {
    await unwind(undo, progress);
  }
}

/** Undoes all that was done, the latest first; what cannot be undone does not keep the rest. */
async function unwind(undo: (() => void | Promise<void>)[], progress: Progress): Promise<void> {
  for (const step of undo.reverse()) {
    try {
      await step();
    } catch (error) {
      progress.warn(`Stopping: ${(error as Error).message}`);
    }
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

interface DatabaseOptions {
  config: LauncherConfig;
  home: HomeFolder;
  secrets: Secrets;
  postgresPort: number;
  run: Runner;
}

async function openDatabases(options: DatabaseOptions): Promise<Databases> {
  const { config, home, secrets, postgresPort, run } = options;
  if (config.databaseUrl) return externalDatabases(config.databaseUrl, config);
  const log = run.openLog('postgres');
  await run.program(`PostgreSQL (port ${postgresPort})`, {
    name: 'postgres',
    start: (abort) => startDatabase(home, secrets, postgresPort, log, abort),
  });
  return embeddedDatabases(secrets, postgresPort);
}
