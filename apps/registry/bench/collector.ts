import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface InstantCollector {
  url: string;
  /** Questions posted since the last look. */
  count: () => number;
  close: () => void;
}

interface Asked {
  metric: { scope: unknown; window: { from: string; end: string } };
}

/** A collector of POST-GET-V1 that has every computation ready at once, with one evidence. */
export async function startInstantCollector(): Promise<InstantCollector> {
  const ready = new Map<string, string>();
  let asked = 0;
  let posted = 0;
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const path = request.url ?? '';
    if (request.method === 'GET') {
      response.end(ready.get(path));
      ready.delete(path);
      return;
    }
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const { scope, window } = (JSON.parse(text) as Asked).metric;
      const computation = `/computations/${++asked}`;
      posted += 1;
      const period = { from: window.from, to: window.end };
      const value = 80 + (asked % 20);
      const evidences = [{ id: computation, result: value >= 90 }];
      ready.set(
        computation,
        JSON.stringify({ code: 200, computations: [{ value, scope, period, evidences }] }),
      );
      response.statusCode = 201;
      response.end(JSON.stringify({ code: 201, computation }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => {
      const count = posted;
      posted = 0;
      return count;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
