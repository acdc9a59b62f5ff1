import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A REST source on loopback whose answer can be held back, so that a fault strikes in the middle of
 * a run and not by luck.
 */
export async function startSlowSource() {
  let release: () => void = () => undefined;
  let gate = Promise.resolve();
  let asked: () => void = () => undefined;
  const server = createServer((_req, res) => {
    asked();
    void gate.then(() => {
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify({ items: ITEMS }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/items`,
    /** From now on answers wait. @returns resolves when the next one is asked for */
    hold(): Promise<void> {
      gate = new Promise((resolve) => (release = resolve));
      return new Promise((resolve) => (asked = resolve));
    },
    release: () => release(),
    close: () => {
      release();
      server.closeAllConnections();
      server.close();
    },
  };
}

const ITEMS = Array.from({ length: 20 }, (_, n) => ({ name: `item ${n}`, ok: 'yes' }));
export const EVIDENCES = ITEMS.length;
