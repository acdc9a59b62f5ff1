import { pino } from 'pino';
import { createApp } from '../src/app.js';
import { createContext } from '../src/context.js';
import { listen } from '@status/governify-service';
import type { Store } from '../src/store/store.js';
import { startStubCollector, type StubCollector } from '../src/testing/stub-collector.js';

export interface Answer {
  status: number;
  contentType: string;
  /** Parsed when it is JSON, else the text. */
  body: unknown;
}

export type Call = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** The registry over HTTP, its store, and the collector it asks. */
export interface Harness {
  /** Asks collectors one after the other, so the order of its questions can be compared. */
  ordered: Call;
  /** Asks collectors as the service does by default, several at a time. */
  parallel: Call;
  /** Has a deadline short enough to wait for. */
  impatient: Call;
  store: Store;
  collector: StubCollector;
  close: () => Promise<void>;
}

const POLL_MS = 10;
const PATIENT_MS = 60_000;
const IMPATIENT_MS = 1000;

/** Starts a stub collector and three registries on loopback over one store. */
export async function startHarness(store: Store): Promise<Harness> {
  const collector = await startStubCollector();
  const serve = (parallelism: number, deadlineMs: number) =>
    listen(
      createApp(
        createContext({
          version: 'golden',
          logger: pino({ level: 'silent' }),
          store,
          // Every place in the catalogue is the stub: which service answers is not under test.
          catalogue: { baseUrl: () => collector.url },
          evaluation: { parallelism, deadlineMs, pollMs: POLL_MS },
        }),
      ),
      { host: '127.0.0.1', port: 0 },
    );
  const servers = await Promise.all([
    serve(1, PATIENT_MS),
    serve(6, PATIENT_MS),
    serve(6, IMPATIENT_MS),
  ]);
  return {
    ordered: callerOf(servers[0].url),
    parallel: callerOf(servers[1].url),
    impatient: callerOf(servers[2].url),
    store,
    collector,
    close: async () => {
      await Promise.all(servers.map((server) => server.close(0)));
      await collector.close();
    },
  };
}

const callerOf =
  (base: string): Call =>
  async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const contentType = response.headers.get('content-type') ?? '';
    const text = await response.text();
    return {
      status: response.status,
      contentType,
      body: contentType.includes('json') ? (JSON.parse(text) as unknown) : text,
    };
  };
