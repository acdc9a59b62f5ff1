import { Writable } from 'node:stream';
import { pino } from 'pino';
import { createApp, type AppOptions } from '../app.js';
import type { EvaluationConfig } from '../config/config.js';
import { createContext } from '../context.js';
import { listen } from '@status/governify-service';
import type { Store } from '../store/store.js';
import { createMemoryStore } from './memory-store.js';
import { startStubCollector, type StubCollector } from './stub-collector.js';

export interface TestRegistry {
  url: string;
  store: Store;
  collector: StubCollector;
  /** Everything logged so far. */
  log: () => string;
  call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: never; text: string; headers: Headers }>;
  close: () => Promise<void>;
}

/** The application over HTTP, on a store in memory, with a stub collector named `facts`. */
export async function startTestRegistry(
  evaluation: Partial<EvaluationConfig> = {},
  store: Store = createMemoryStore(),
  options: AppOptions = {},
): Promise<TestRegistry> {
  const collector = await startStubCollector();
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const app = createApp(
    createContext({
      version: '1.2.3',
      logger: pino({ level: 'debug' }, sink),
      store,
      catalogue: {
        baseUrl: (path) => (path === 'facts' ? collector.url : undefined),
        publicView: () => ({ facts: collector.url }),
      },
      evaluation: { deadlineMs: 30_000, pollMs: 5, parallelism: 6, ...evaluation },
    }),
    { strictAnswers: true, ...options },
  );
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  return {
    url: server.url,
    store,
    collector,
    log: () => lines.join(''),
    call: async (method, path, body, headers = {}) => {
      const response = await fetch(server.url + path, {
        method,
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      const parsed: unknown = isJson ? JSON.parse(text) : text;
      return {
        status: response.status,
        body: parsed as never,
        text,
        headers: response.headers,
      };
    },
    close: async () => {
      await server.close(0);
      await collector.close();
    },
  };
}
