import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BASE_URL as baseUrl, json, server } from '../test/server.js';
import { ApiError, createStatusClient, type StatusEvent } from './index.js';

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 }));
afterEach(() => vi.useRealTimers());

const event = (id: number) => `id: ${id}\nevent: run.updated\ndata: {"n":${id}}\n\n`;
const stream = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/event-stream' } });

it('loops over events across a broken connection, from the last one it saw', async () => {
  const asked: (string | null)[] = [];
  const { fetch } = server((request, call) => {
    asked.push(request.headers.get('last-event-id'));
    return stream(event(call));
  });
  const seen: StatusEvent[] = [];
  const states: string[] = [];
  const status = createStatusClient({ baseUrl, fetch });
  for await (const found of status.events({
    lastEventId: '0',
    onState: (state) => states.push(state),
  })) {
    seen.push(found);
    if (seen.length === 2) break;
  }
  expect(seen).toEqual([
    { id: '1', type: 'run.updated', data: { n: 1 } },
    { id: '2', type: 'run.updated', data: { n: 2 } },
  ]);
  expect(asked).toEqual(['0', '1']);
  expect(states).toEqual(['open', 'broken', 'open']);
});

it('hands events to a function until the signal aborts, and then waits for nothing', async () => {
  const stop = new AbortController();
  const { fetch, calls } = server((_request, call) => stream(event(call)));
  const seen: string[] = [];
  await createStatusClient({ baseUrl, fetch }).listen({
    signal: stop.signal,
    onEvent: ({ id }) => seen.push(id),
    onState: (state) => {
      if (state === 'broken') stop.abort();
    },
  });
  expect(seen).toEqual(['1']);
  expect(calls).toHaveLength(1);
});

it('throws when the server refuses for good, and listens no more', async () => {
  const { fetch, calls } = server(() => json(403, { code: 'forbidden', status: 403 }));
  const status = createStatusClient({ baseUrl, fetch, token: 'status_x' });
  await expect(status.events().next()).rejects.toBeInstanceOf(ApiError);
  await status.listen({ signal: new AbortController().signal, onEvent: () => undefined });
  expect(calls).toHaveLength(2);
});

it('takes a connection without a sign of life for broken', async () => {
  const { fetch, calls } = server((request, call) => {
    if (call === 2) return stream(event(7));
    const silent = new ReadableStream<Uint8Array>({
      start: (controller) =>
        request.signal.addEventListener('abort', () => controller.error(request.signal.reason)),
    });
    return new Response(silent);
  });
  const next = createStatusClient({ baseUrl, fetch }).events().next();
  await vi.advanceTimersByTimeAsync(60_000);
  expect((await next).value).toMatchObject({ id: '7' });
  expect(calls).toHaveLength(2);
});
