import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StubService {
  url: string;
  port: number;
  /** What it answers to every path, or by path. */
  answer: (path: string) => { status: number; body?: unknown };
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Paths asked for so far. */
  asked: string[];
}

/** A service that answers over HTTP, and can be stopped and started on one port. */
export async function startStubService(
  answer: StubService['answer'] = () => ({ status: 200, body: {} }),
): Promise<StubService> {
  let server: Server | undefined;
  const stub: StubService = {
    url: '',
    port: 0,
    answer,
    asked: [],
    async stop() {
      const closing = server;
      server = undefined;
      if (!closing) return;
      closing.closeAllConnections();
      await new Promise((resolve) => closing.close(resolve));
    },
    async start() {
      server = createServer((req, res) => {
        const path = req.url ?? '/';
        stub.asked.push(path);
        const { status, body } = stub.answer(path);
        res.writeHead(status, { 'content-type': 'application/json' });
        res.end(body === undefined ? '' : JSON.stringify(body));
      });
      const started = server;
      await new Promise<void>((resolve) => started.listen(stub.port, '127.0.0.1', resolve));
      stub.port = (started.address() as AddressInfo).port;
      stub.url = `http://127.0.0.1:${stub.port}`;
    },
  };
  await stub.start();
  return stub;
}
