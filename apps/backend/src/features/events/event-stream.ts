import type { Writable } from 'node:stream';
import { once } from 'node:events';
import { canResume, resyncAt, toBlock, type Event, type EventReader } from './event.js';
import type { Block, EventHub } from './event-hub.js';

export interface StreamOptions {
  hub: EventHub;
  reader: EventReader;
  /** The id seen last; undefined: what happens from now on. */
  after: number | undefined;
  /** May the listener still listen? Asked at every heartbeat. */
  stillAllowed: () => Promise<boolean>;
  heartbeatMs: number;
  /** Bytes that may wait for a slow listener before it is dropped; it resumes by its last id. */
  maxBuffered: number;
}

const PAGE = 500;

/**
 * Writes events to one listener until either side closes: first what it missed, in pages and at its
 * own speed, then what happens. Each event once, in order.
 */
export async function streamEvents(sink: Writable, options: StreamOptions): Promise<void> {
  const { hub, reader, after, stillAllowed, heartbeatMs, maxBuffered } = options;
  let cursor = after ?? hub.lastId;
  let replaying = after !== undefined;
  const write = ({ id, text }: Block) => {
    cursor = id;
    return sink.write(text);
  };
  const writeEvent = (event: Event) => write({ id: event.id, text: toBlock(event) });

  const heartbeat = setInterval(() => {
    stillAllowed().then(
      (allowed) => (allowed ? sink.write(': still here\n\n') : sink.end()),
      () => sink.destroy(),
    );
  }, heartbeatMs);
  const detach = hub.attach({
    push(block) {
      if (replaying || block.id <= cursor) return;
      write(block);
      if (sink.writableLength > maxBuffered) sink.destroy();
    },
    close: () => sink.end(),
  });
  sink.once('close', () => {
    clearInterval(heartbeat);
    detach();
  });
  sink.on('error', () => undefined); // a listener that went away is no fault of ours

  // An id without an event: a listener that hears nothing before it breaks still knows where it was.
  sink.write(`retry: 1000\nid: ${cursor}\n\n`);
  if (!replaying) return;

  const positions = await reader.positions();
  if (!canResume(cursor, positions)) writeEvent(resyncAt(positions.newest));
  while (!sink.destroyed && !sink.writableEnded) {
    const handedOut = hub.lastId;
    const events = await reader.after(cursor, PAGE);
    const flows = events.map(writeEvent).every(Boolean);
    // A page that is not full has everything that was handed out before it was read.
    if (events.length < PAGE) cursor = Math.max(cursor, handedOut);
    if (events.length < PAGE && cursor >= hub.lastId) {
      replaying = false; // in the same tick as the comparison, so that nothing comes in between
      return;
    }
    if (!flows && !sink.destroyed) await Promise.race([once(sink, 'drain'), once(sink, 'close')]);
  }
}
