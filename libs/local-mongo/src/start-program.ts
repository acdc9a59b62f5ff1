import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { createServerProcess, type ServerProcess } from './server-process.js';

/** A server that was started here, on data of its own. */
export interface StartedServer {
  rootUrl: string;
  process: ServerProcess;
  stop: () => Promise<void>;
}

const ROOT = 'root';

/** Starts a throw-away server on 127.0.0.1 that lets nobody in without a password. */
export async function startProgram(
  kind: 'ferretdb' | 'mongod',
  program: string,
): Promise<StartedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'status-mongo-'));
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const args = { ferretdb: ferretArguments, mongod: mongodArguments }[kind];
  const process = createServerProcess({
    program,
    args: args(folder, port),
    port,
    // In the environment, because every user of a machine may read arguments.
    env: { FERRETDB_SETUP_PASSWORD: password },
  });
  const rootUrl = `mongodb://${ROOT}:${password}@127.0.0.1:${port}/?authSource=admin`;
  const stop = async () => {
    await process.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await process.start();
    if (kind === 'mongod') await makeRoot(port, password);
    return { rootUrl, process, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * FerretDB without telemetry and debug listener, with SCRAM and a root user of its own. On SQLite,
 * which starts at once; what was written outlives the process, if not the machine.
 */
const ferretArguments = (folder: string, port: number) => [
  ...[
    '--handler=sqlite',
    `--sqlite-url=file:${folder}/?_pragma=synchronous(off)`,
    `--state-dir=${folder}`,
  ],
  ...[`--listen-addr=127.0.0.1:${port}`, '--debug-addr=-', '--telemetry=disable'],
  ...['--log-level=error', '--test-enable-new-auth', '--setup-database=admin'],
  `--setup-username=${ROOT}`,
];

const mongodArguments = (folder: string, port: number) => [
  ...['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--auth'],
  ...['--nounixsocket', '--logpath', join(folder, 'mongod.log')],
];

/** The first user may be made without a password, from this machine, while there is none. */
async function makeRoot(port: number, password: string): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/`);
  try {
    await client.db('admin').command({ createUser: ROOT, pwd: password, roles: ['root'] });
  } finally {
    await client.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
