import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { createServiceLogger } from '../create-service-logger.js';
import type { MongoLogConfig } from '../mongo-log-config.js';
import { contextFetch, identifyUser } from '../request-context.js';
import { createRequestLog } from '../request-log.js';

export interface LoggedService {
  url: string;
  /** What was written to the output. */
  output: () => string;
  close: () => Promise<void>;
}

/** A service that logs each request and, where it is told to, asks the next service. */
export async function startLoggedService(
  service: string,
  mongo: MongoLogConfig,
  next?: string,
): Promise<LoggedService> {
  const lines: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const logger = createServiceLogger({
    service,
    level: 'warn',
    mongo,
    output,
    environment: 'test',
  });
  const log = createRequestLog(logger);
  const fetch = contextFetch();
  const server = createServer((request, response) =>
    log(request, response, () => {
      const answer = async () => {
        if (next !== undefined) {
          identifyUser('user-7');
          await (await fetch(next)).text();
        } else logger.error({ err: new Error('it broke'), tags: ['test'] }, 'no answer to give');
        response.writeHead(next === undefined ? 500 : 200).end();
      };
      answer().catch((error: unknown) => response.destroy(error as Error));
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    output: () => lines.join(''),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await logger.close();
    },
  };
}
