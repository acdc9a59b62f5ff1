import { randomBytes } from 'node:crypto';
import { MongoClient, MongoServerError } from 'mongodb';
import { findServer } from './find-server.js';
import type { ServerProcess } from './server-process.js';
import { startProgram } from './start-program.js';

/** A server for tests, with a database whose user is not the administrator. */
export interface LocalMongo {
  /** Of that database, with its user and password. */
  url: string;
  /** Of the administrator. */
  rootUrl: string;
  /** Makes another database with a user of its own. @returns its address */
  createDatabase: () => Promise<string>;
  /** Absent for a server that ran before. */
  process?: ServerProcess;
  /** Ends the server, or removes the databases from one that ran before. */
  stop: () => Promise<void>;
}

const NOT_IMPLEMENTED = 238;

const MISSING =
  'no server speaks MongoDB\'s protocol here. Run "npm run ferretdb" (needs Go), put mongod on the PATH, or name a server in MONGO_TEST_URL.';

/** Whether there is a server for tests. In CI it is taken for granted, and starting it fails. */
export const hasLocalMongo = (): boolean => Boolean(findServer() ?? process.env['CI']);

/**
 * Starts the server that `findServer` finds.
 * @returns undefined, with a line on the console, where there is none
 * @throws Error where there is none in CI
 */
export async function startLocalMongo(): Promise<LocalMongo | undefined> {
  const found = findServer();
  if (!found) {
    if (process.env['CI']) throw new Error(`Tests cannot run: ${MISSING}`);
    console.warn(`NOT RUN: ${MISSING}`);
    return undefined;
  }
  const started =
    found.kind === 'running'
      ? { rootUrl: found.rootUrl, stop: async () => undefined }
      : await startProgram(found.kind, found.program);
  const root = new MongoClient(started.rootUrl);
  const databases: string[] = [];
  const createDatabase = async () => {
    const name = `status_test_${randomBytes(6).toString('hex')}`;
    databases.push(name);
    return await makeDatabase(root, started.rootUrl, name);
  };
  const stop = async () => {
    if (found.kind === 'running') await removeDatabases(root, databases);
    await root.close();
    await started.stop();
  };
  try {
    return { ...started, url: await createDatabase(), createDatabase, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeDatabase(root: MongoClient, rootUrl: string, name: string): Promise<string> {
  const password = randomBytes(12).toString('hex');
  const make = (roles: object[]) =>
    root.db(name).command({ createUser: name, pwd: password, roles });
  await make([{ role: 'readWrite', db: name }]).catch((error: unknown) => {
    // FerretDB 1 knows users but no roles.
    if (error instanceof MongoServerError && error.code === NOT_IMPLEMENTED) return make([]);
    throw error;
  });
  const url = new URL(rootUrl);
  url.username = name;
  url.password = password;
  url.pathname = `/${name}`;
  url.searchParams.set('authSource', name);
  return url.href;
}

async function removeDatabases(root: MongoClient, names: string[]): Promise<void> {
  for (const name of names) {
    await root.db(name).command({ dropUser: name });
    await root.db(name).dropDatabase();
  }
}
