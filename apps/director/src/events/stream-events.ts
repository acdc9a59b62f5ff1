import type { Writable } from 'node:stream';
import type { EventStore } from '../store/store.js';
import { toBlock, type HealthEvent } from './event.js';
import type { EventHub } from './event-hub.js';

const HEARTBEAT_MS = 15_000;
/** Bytes that may wait for a slow listener before it is dropped; it resumes by its last id. */
const MAX_BUFFERED = 256 * 1024;
/** Events a listener that comes back is given at most; the history has the rest. */
const MAX_REPLAY = 1_000;

export interface StreamOptions {
  hub: EventHub;
  events: EventStore;
  /** The id seen last; undefined: what happens from now on. */
  after: number | undefined;
}

/** Writes events to one listener until it leaves: what it missed, then what happens. */
export async function streamEvents(sink: Writable, options: StreamOptions): Promise<void> {
  const { hub, events, after } = options;
  let cursor = after ?? hub.lastId();
  const missed: HealthEvent[] = [];
  let isReplaying = after !== undefined;
  const write = (event: HealthEvent) => {
    if (event.id <= cursor) return;
    cursor = event.id;
    sink.write(toBlock(event));
    if (sink.writableLength > MAX_BUFFERED) sink.destroy();
  };
  const silence = hub.listen({
    take: (event) => (isReplaying ? missed.push(event) : write(event)),
    end: () => sink.end(),
  });
  const heartbeat = setInterval(() => sink.write(': still here\n\n'), HEARTBEAT_MS);
  sink.once('close', () => {
    clearInterval(heartbeat);
    silence();
  });
  sink.write('retry: 2000\n\n');
  if (!isReplaying) return;
  // While the store is away, the recent ones are here.
  const stored = await events.after(cursor, MAX_REPLAY).catch(() => []);
  for (const event of [...stored, ...hub.after(cursor), ...missed]) write(event);
  isReplaying = false;
}
