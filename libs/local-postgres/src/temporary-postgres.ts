import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { startPostgres, type Postgres } from './start-postgres.js';

/** A throw-away PostgreSQL for tests: fast, not durable, its folder gone after `stop`. */
export async function startTemporaryPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'status-pg-'));
  chmodSync(folder, 0o711); // as root the server runs as another user, who must pass through
  const server = await startPostgres({
    dataDir: join(folder, 'data'),
    port: await freePort(),
    password: 'postgres',
    durable: false,
  });
  // A test runner that dies must not leave a server behind.
  const kill = () => server.process.kill('SIGQUIT');
  process.once('exit', kill);
  return {
    ...server,
    stop: async () => {
      process.off('exit', kill);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
