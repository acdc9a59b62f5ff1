import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { toLogDocument, type LogLine, type LogSource } from './log-document.js';
import { LogQueue, type QueueLimits } from './log-queue.js';
import type { LogStore, StoredLog } from './log-store.js';
import { runInNoTrace } from './request-context.js';

export interface LogSinkOptions {
  store: LogStore;
  source: LogSource;
  /** Name of the service for what the sink itself has to say. */
  service: string;
  limits?: QueueLimits;
  /** Documents stored at once. */
  batch?: number;
  /** Longest time a line waits while the store answers, in milliseconds. */
  flushMs?: number;
  /** Longest pause between two tries while it does not, in milliseconds. */
  mostPauseMs?: number;
  /** Told once when the store falls silent, and once when it is back. */
  onFault?: (fault: Error) => void;
  onRecovery?: (lost: number) => void;
  now?: () => Date;
}

/** A destination of pino that stores lines. */
export interface LogSink {
  /** Keeps the line for storing and returns at once. Never throws. */
  write(line: string): void;
  /** Stores what waits and closes the store; gives each of both `withinMs`. */
  close(withinMs?: number): Promise<void>;
}

const LIMITS: QueueLimits = { lines: 10_000, characters: 16_000_000 };

/** Logging goes on whatever the store does: lines wait in a bounded queue and are stored in batches. */
export function createLogSink(options: LogSinkOptions): LogSink {
  const { store, source, service, batch = 500, flushMs = 1_000, mostPauseMs = 30_000 } = options;
  const now = options.now ?? (() => new Date());
  const queue = new LogQueue(options.limits ?? LIMITS);
  const closing = new AbortController();
  /** What was taken from the queue and is not known to be stored. */
  let inHand: StoredLog[] = [];
  let faults = 0;
  let lost = 0;
  let work: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const storeBatch = async () => {
    if (inHand.length === 0) inHand = queue.take(batch).flatMap((line) => toStored(line));
    lost += queue.takeLost();
    if (inHand.length === 0 && lost === 0) return;
    const reported = lost;
    const report = reported > 0 ? [lossOf(reported)] : [];
    const refused = await store.insert([...inHand, ...report]);
    inHand = [];
    lost += refused - reported;
    if (faults > 0) options.onRecovery?.(reported);
    faults = 0;
  };

  /** Until nothing waits; pauses when the store fails. */
  const storeAll = async () => {
    while (!closed && (queue.length > 0 || inHand.length > 0)) {
      try {
        await storeBatch();
      } catch (error) {
        if (faults++ === 0) options.onFault?.(error as Error);
        const pause = Math.min(mostPauseMs, flushMs * 2 ** Math.min(faults - 1, 10));
        await sleep(closing.signal.aborted ? 50 : pause, undefined, { ref: false });
      }
    }
  };

  const begin = () => {
    timer = undefined;
    work ??= runInNoTrace(storeAll).finally(() => {
      work = undefined;
    });
  };

  const toStored = (line: string): StoredLog[] => {
    try {
      return [{ _id: randomUUID(), ...toLogDocument(JSON.parse(line) as LogLine, source, now()) }];
    } catch {
      lost += 1; // no JSON, so nothing that pino wrote
      return [];
    }
  };

  const lossOf = (count: number): StoredLog => {
    const msg = `${count} log entries were lost while they could not be stored`;
    const line = { level: 40, time: now().getTime(), msg, service, tags: ['log'], lost: count };
    return { _id: randomUUID(), ...toLogDocument(line, source, now()) };
  };

  return {
    write(line) {
      queue.push(line);
      if (work || closing.signal.aborted) return;
      if (queue.length >= batch) {
        clearTimeout(timer);
        begin();
      } else timer ??= setTimeout(begin, flushMs).unref();
    },
    async close(withinMs = 2_000) {
      closing.abort();
      clearTimeout(timer);
      if (!work) begin();
      await Promise.race([work, sleep(withinMs)]);
      closed = true;
      await Promise.race([store.close(), sleep(withinMs)]);
    },
  };
}
