import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLocalMongo, type LocalMongo, type ServerProcess } from '@status/local-mongo';
import { freePort, startPostgres, type Postgres } from '@status/local-postgres';

/** A server of a store that can lose its power and get it back, with the data it had. */
export interface KillableServer {
  url: string;
  /** SIGKILL, by the id of its process. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

const RESTART_TRIES = 80;

export async function killablePostgres(): Promise<KillableServer> {
  const folder = mkdtempSync(join(tmpdir(), 'status-dying-'));
  chmodSync(folder, 0o711); // as root the server runs as another user, who must pass through
  const options = {
    ...{ dataDir: join(folder, 'data'), port: await freePort(), password: 'postgres' },
    durable: true, // what was acknowledged must be there again
  };
  let server: Postgres = await startPostgres(options);
  return {
    url: server.url('postgres'),
    kill: async () => {
      const ended = once(server.process, 'exit');
      server.process.kill('SIGKILL');
      await ended;
    },
    // Its own processes notice a moment later that it is gone; until then their memory is in use.
    start: async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          server = await startPostgres(options);
          return;
        } catch (error) {
          if (attempt === RESTART_TRIES) throw error;
          await sleep(100);
        }
      }
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @throws Error on a machine without a server, or with one that runs for others too */
export async function killableMongo(): Promise<KillableServer> {
  const server = (await startLocalMongo()) as LocalMongo;
  const { kill, start } = server.process as ServerProcess;
  return { url: server.url, kill, start, stop: server.stop };
}
