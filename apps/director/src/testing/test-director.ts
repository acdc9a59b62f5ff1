import { Writable } from 'node:stream';
import {
  createAccessControl,
  listen,
  loadContract,
  parseCatalogue,
  type AccessControlOptions,
} from '@status/governify-service';
import { pino } from 'pino';
import { createApp } from '../app.js';
import type { Infrastructure } from '../catalogue/infrastructure.js';
import type { MonitorConfig } from '../config/config.js';
import { createContext, type Context } from '../context.js';
import type { Store } from '../store/store.js';
import { createMemoryStore } from './memory-store.js';

export interface TestDirectorOptions {
  store?: Store;
  /** YAML of the service catalogue. */
  catalogue?: string;
  monitor?: Partial<MonitorConfig>;
  access?: AccessControlOptions;
  /** Does not look at services and starts no task by itself. */
  idle?: boolean;
}

export interface TestDirector {
  url: string;
  store: Store;
  context: Context;
  log: () => string;
  call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: never; text: string; headers: Headers }>;
  /** The catalogue that the next reload finds. */
  setCatalogue: (yaml: string) => void;
  close: () => Promise<void>;
}

/** The application over HTTP, its answers checked against the contract. */
export async function startTestDirector(options: TestDirectorOptions = {}): Promise<TestDirector> {
  const { store = createMemoryStore(), access = { serviceTokens: [] } } = options;
  let yaml = options.catalogue ?? 'internal: {}';
  let catalogue = parseCatalogue(yaml);
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const logger = pino({ level: 'debug' }, sink);
  const infrastructure: Infrastructure = {
    current: () => catalogue,
    loadedAt: () => new Date(0),
    reload: async () => {
      catalogue = parseCatalogue(yaml);
    },
  };
  const context = createContext({
    ...{ version: '1.2.3', logger, store, infrastructure, serviceToken: undefined },
    monitor: { intervalMs: 300, timeoutMs: 100, retentionDays: 90, ...options.monitor },
  });
  const app = createApp({
    context,
    logger,
    contract: loadContract(new URL('../../openapi.yaml', import.meta.url)),
    access: createAccessControl(access),
    validateResponses: true,
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  if (!options.idle) await context.start();
  return {
    url: server.url,
    store,
    context,
    log: () => lines.join(''),
    setCatalogue: (text) => (yaml = text),
    call: async (method, path, body, headers = {}) => {
      const response = await fetch(server.url + path, {
        method,
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      const parsed: unknown = isJson ? JSON.parse(text) : text;
      return { status: response.status, body: parsed as never, text, headers: response.headers };
    },
    close: async () => {
      await context.stop();
      await server.close(0);
    },
  };
}
