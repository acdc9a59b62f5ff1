import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { createLogSink, type LogSink, type LogSinkOptions } from './log-sink.js';
import type { LogStore, StoredLog } from './log-store.js';
import { currentContext, runInTraceOf } from './request-context.js';

interface FakeStore extends LogStore {
  documents: Map<string, StoredLog>;
  /** How many documents each call brought. */
  sizes: number[];
  fault: Error | undefined;
  refused: number;
  closed: boolean;
}

/** A store that fails while it has a fault. */
function fakeStore(): FakeStore {
  const fake: FakeStore = {
    documents: new Map(),
    sizes: [],
    fault: undefined,
    refused: 0,
    closed: false,
    insert: async (documents: readonly StoredLog[]) => {
      await sleep(1);
      fake.sizes.push(documents.length);
      // Half of a batch arrives before the connection breaks.
      const arriving = fake.fault ? documents.slice(0, documents.length / 2) : documents;
      for (const document of arriving) fake.documents.set(document._id, document);
      if (fake.fault) throw fake.fault;
      return fake.refused;
    },
    close: async () => {
      fake.closed = true;
    },
  };
  return fake;
}

const sinks: LogSink[] = [];
afterEach(() => Promise.all(sinks.splice(0).map((sink) => sink.close(50))));

function open(options: Partial<LogSinkOptions> = {}) {
  const store = fakeStore();
  const sink = createLogSink({
    ...{ store, source: { environment: 'test', host: 'h', pid: 1 }, service: 's' },
    ...{ flushMs: 10, mostPauseMs: 20, ...options },
  });
  sinks.push(sink);
  const messages = () => [...store.documents.values()].map(({ message }) => message);
  return { store, sink, messages };
}

const line = (msg: string) => JSON.stringify({ level: 30, time: 1, service: 's', msg });
const write = (sink: LogSink, count: number) => {
  for (let n = 1; n <= count; n += 1) sink.write(line(`line ${n}`));
};

test('lines are stored in their order, in batches', async () => {
  const { store, sink, messages } = open({ batch: 40 });
  write(sink, 100);
  await vi.waitFor(() => expect(store.documents.size).toBe(100));
  expect(messages()).toEqual(Array.from({ length: 100 }, (_, n) => `line ${n + 1}`));
  expect(store.sizes).toEqual([40, 40, 20]);
});

test('what was written while the store was away is stored once when it is back', async () => {
  const faults: string[] = [];
  const recoveries: number[] = [];
  const { store, sink, messages } = open({
    onFault: ({ message }) => faults.push(message),
    onRecovery: (lost) => recoveries.push(lost),
  });
  store.fault = new Error('away');
  write(sink, 10);
  await vi.waitFor(() => expect(store.sizes.length).toBeGreaterThan(2));
  expect(faults).toEqual(['away']);
  store.fault = undefined;
  await vi.waitFor(() => expect(recoveries).toEqual([0]));
  expect(messages()).toEqual(Array.from({ length: 10 }, (_, n) => `line ${n + 1}`));
});

test('what the sink has to say belongs to no request', async () => {
  const contexts: unknown[] = [];
  const { store, sink } = open({ onFault: () => contexts.push(currentContext()), batch: 2 });
  store.fault = new Error('away');
  runInTraceOf('0198f2a4-1111-7000-8000-00000000000a', () => write(sink, 3));
  await vi.waitFor(() => expect(contexts).toEqual([undefined]));
});

test('what no longer fits is counted, and the count is stored', async () => {
  const { store, sink, messages } = open({ limits: { lines: 10, characters: 1e6 }, batch: 5 });
  store.fault = new Error('away');
  write(sink, 5);
  await vi.waitFor(() => expect(store.sizes.length).toBeGreaterThan(0));
  write(sink, 100);
  store.fault = undefined;
  await vi.waitFor(() => expect(messages()).toContain('line 100'));
  const told = messages().find((message) => message.includes('lost'));
  const lost = Number(told?.split(' ')[0]);
  expect(lost).toBeGreaterThan(80);
  expect(messages().filter((message) => message.startsWith('line'))).toHaveLength(105 - lost);
});

test('writing is never held up and never throws, whatever the store does', async () => {
  const { store, sink } = open();
  store.fault = new Error('away');
  const from = performance.now();
  write(sink, 50_000);
  sink.write('no json');
  expect(performance.now() - from).toBeLessThan(1_000);
  await sleep(5);
});

test('documents the store refuses for good are counted and do not block the others', async () => {
  const { store, sink, messages } = open();
  store.refused = 1;
  write(sink, 3);
  await vi.waitFor(() => expect(store.documents.size).toBe(3));
  store.refused = 0;
  write(sink, 1);
  await vi.waitFor(() => expect(messages().at(-1)).toMatch(/^1 log entries were lost/));
});

test('closing stores what waits', async () => {
  const { store, sink } = open({ flushMs: 60_000 });
  write(sink, 3);
  await sink.close();
  expect(store.documents.size).toBe(3);
  expect(store.closed).toBe(true);
});

test('closing does not wait for a store that is away', async () => {
  const { store, sink } = open();
  store.fault = new Error('away');
  write(sink, 3);
  const from = performance.now();
  await sink.close(100);
  expect(performance.now() - from).toBeLessThan(500);
  expect(store.closed).toBe(true);
});
