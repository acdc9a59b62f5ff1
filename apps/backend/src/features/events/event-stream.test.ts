import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createEventHub } from './event-hub.js';
import { streamEvents } from './event-stream.js';
import type { Event, EventReader } from './event.js';

/** Events in memory, read with a delay as from a database. */
function createMemory() {
  const events: Event[] = [];
  const reader: EventReader = {
    after: async (id, limit) => {
      await new Promise(setImmediate);
      return events.filter((event) => event.id > id).slice(0, limit);
    },
    positions: async () => ({ trimmed: 0, newest: events.at(-1)?.id ?? 0 }),
    trim: async () => undefined,
  };
  const hub = createEventHub(reader);
  const tell = (text = '') =>
    events.push({ id: events.length + 1, type: 'run.updated', data: { text } });
  return { hub, reader, tell };
}

/** A listener that takes what it is given only when told to. */
function createSink() {
  let text = '';
  let next: (() => void) | undefined;
  let stalled = false;
  const sink = new Writable({
    highWaterMark: 16,
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      if (stalled) next = done;
      else done();
    },
  });
  return {
    sink,
    ids: () => [...text.matchAll(/^id: (\d+)\nevent/gm)].map((match) => Number(match[1])),
    stall: () => (stalled = true),
    go: () => {
      stalled = false;
      next?.();
    },
  };
}

const options = { stillAllowed: async () => true, heartbeatMs: 10_000, maxBuffered: 1_000 };
const ticks = () => new Promise((resolve) => setTimeout(resolve, 20));

it('drops a listener that does not keep up, and only that one', async () => {
  const { hub, reader, tell } = createMemory();
  const [slow, quick] = [createSink(), createSink()];
  for (const { sink } of [slow, quick])
    await streamEvents(sink, { ...options, hub, reader, after: undefined });
  await ticks();
  slow.stall();
  for (let n = 0; n < 30; n++) tell('x'.repeat(50));
  await hub.pump();
  await ticks();
  expect(slow.sink.destroyed).toBe(true);
  expect(quick.ids()).toHaveLength(30);

  const back = createSink();
  await streamEvents(back.sink, { ...options, hub, reader, after: slow.ids().at(-1) ?? 0 });
  await ticks();
  expect([...slow.ids(), ...back.ids()]).toEqual(quick.ids());
});

it('replays at the speed of the listener, without dropping it', async () => {
  const { hub, reader, tell } = createMemory();
  await hub.resume();
  for (let n = 0; n < 1_200; n++) tell('x'.repeat(50));
  const { sink, ids, stall, go } = createSink();
  stall();
  const replay = streamEvents(sink, { ...options, hub, reader, after: 0 });
  await ticks();
  expect(sink.destroyed).toBe(false);
  go();
  await replay;
  await ticks();
  expect(ids()).toEqual(Array.from({ length: 1_200 }, (_, n) => n + 1));
});

it('hands each event over once when they happen during the replay', async () => {
  const { hub, reader, tell } = createMemory();
  await hub.resume();
  for (let n = 0; n < 700; n++) tell();
  const { sink, ids } = createSink();
  const replay = streamEvents(sink, { ...options, hub, reader, after: 10 });
  for (let n = 0; n < 50; n++) {
    tell();
    await hub.pump();
  }
  await replay;
  tell();
  await hub.pump();
  await ticks();
  expect(ids()).toEqual(Array.from({ length: 741 }, (_, n) => n + 11));
});
