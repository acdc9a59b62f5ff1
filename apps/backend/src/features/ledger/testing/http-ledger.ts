import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSliceApp, testPrincipal } from '../../../testing/test-app.js';
import { silentLog } from '../../../testing/silent-log.js';
import { createTestDb } from '../../../testing/test-db.js';
import { createLedgerApi } from '../create-ledger.js';

export const ledgerKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export const unlimited = { increment: async () => ({ count: 1, leftMs: 1 }) };

/** A second backend's ledger, over HTTP and on a database of its own; it can be taken away. */
export async function startHttpLedger() {
  const { db } = await createTestDb();
  const { routes } = await createLedgerApi({
    db,
    privateKeyPem: ledgerKey(),
    remote: undefined,
    queue: { send: async () => undefined },
    counters: unlimited,
    log: silentLog,
    onSealed: async () => undefined,
    now: () => new Date(),
  });
  // As the service account that the first backend has here.
  const app = createSliceApp(routes, () => testPrincipal('SERVICE'));
  let server: Server | undefined;
  let port = 0;
  const start = async () => {
    const starting = createServer(app);
    await new Promise<void>((resolve) => starting.listen(port, '127.0.0.1', resolve));
    port = (starting.address() as AddressInfo).port;
    server = starting;
  };
  const stop = async () => {
    const stopping = server;
    server = undefined;
    if (!stopping) return;
    const stopped = new Promise<void>((resolve) => stopping.close(() => resolve()));
    stopping.closeAllConnections();
    await stopped;
  };
  await start();
  return {
    db,
    endpoint: `http://127.0.0.1:${port}/api/v1/ledger`,
    start,
    stop,
    async close() {
      await stop();
      await db.destroy();
    },
  };
}
export type HttpLedger = Awaited<ReturnType<typeof startHttpLedger>>;
