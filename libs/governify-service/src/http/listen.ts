import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from '../errors/config-error.js';

export interface Listening {
  port: number;
  url: string;
  /** Takes no more requests, lets running ones end, then cuts what is left after `graceMs`. */
  close: (graceMs: number) => Promise<void>;
}

/** @throws ConfigError when the port is taken or not allowed */
export async function listen(
  app: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const server = createServer(app);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ConfigError(
      code === 'EADDRINUSE'
        ? `Port ${port} on ${host} is taken: stop what uses it or set PORT.`
        : `Nothing can listen on ${host}:${port} (${code}): set HOST and PORT.`,
      { cause },
    );
  }
  const actual = (server.address() as AddressInfo).port;
  return {
    port: actual,
    url: `http://${host}:${actual}`,
    close: async (graceMs) => {
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      clearTimeout(cut);
    },
  };
}
