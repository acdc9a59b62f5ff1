import { createParser } from 'eventsource-parser';
import { sleep } from './deadline.js';
import { ApiError, type Problem } from './errors.js';
import type { Fetch } from './fetch.js';

export interface StatusEvent {
  id: string;
  /** run.updated, point.updated, job.updated, health.changed or resync (events were lost) */
  type: string;
  data: unknown;
}
export interface EventsOptions {
  signal?: AbortSignal;
  /** Go on after this event. */
  lastEventId?: string;
  /** Told when the stream opens and when it breaks. */
  onState?: (state: 'open' | 'broken') => void;
}
export interface ListenOptions extends EventsOptions {
  onEvent: (event: StatusEvent) => void;
  signal: AbortSignal;
}

const FIRST_WAIT = 500;
const MAX_WAIT = 15_000;
/** The server writes a line every 15 s; a connection that is silent for three of them is dead. */
const SILENCE_MS = 45_000;

/**
 * Events until the signal aborts. A broken stream is opened again, from the last event seen, after
 * 0.5 s at first and 15 s at most (WHATWG HTML, server-sent events, `Last-Event-ID`).
 * @throws ApiError when the server refuses for good (a status of 4xx but 429)
 */
export const createEvents = (baseUrl: string, fetch: Fetch) =>
  async function* ({ signal, lastEventId = '', onState }: EventsOptions = {}): AsyncGenerator<
    StatusEvent,
    void,
    undefined
  > {
    let wait = FIRST_WAIT;
    while (!signal?.aborted) {
      const connection = new AbortController();
      const end = () => connection.abort();
      signal?.addEventListener('abort', end, { once: true });
      try {
        const body = await open(baseUrl, fetch, lastEventId, connection.signal);
        onState?.('open');
        wait = FIRST_WAIT;
        for await (const event of parse(body, end)) {
          if (event.id) lastEventId = event.id;
          yield event;
          if (signal?.aborted) return;
        }
      } catch (error) {
        if (signal?.aborted) return;
        if (error instanceof ApiError && !error.shouldRetry() && error.status < 500) throw error;
      } finally {
        signal?.removeEventListener('abort', end);
        end();
      }
      onState?.('broken');
      await sleep(wait, signal).catch(() => undefined);
      wait = Math.min(wait * 2, MAX_WAIT);
    }
  };

/** Hands events to a function until the signal aborts, or the server refuses for good. */
export const createListen =
  (events: ReturnType<typeof createEvents>) =>
  async ({ onEvent, ...options }: ListenOptions): Promise<void> => {
    try {
      for await (const event of events(options)) onEvent(event);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  };

async function open(baseUrl: string, fetch: Fetch, lastEventId: string, signal: AbortSignal) {
  const headers: Record<string, string> = { accept: 'text/event-stream' };
  if (lastEventId) headers['last-event-id'] = lastEventId;
  const response = await fetch(new Request(`${baseUrl}/events`, { headers, signal }));
  if (response.ok && response.body) return response.body;
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
  throw new ApiError(response.status, problem, 'streamEvents', response.headers);
}

async function* parse(body: ReadableStream<Uint8Array>, onSilence: () => void) {
  const arrived: StatusEvent[] = [];
  const parser = createParser({
    onEvent: ({ id, event, data }) =>
      arrived.push({ id: id ?? '', type: event ?? 'message', data: JSON.parse(data) }),
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const silence = setTimeout(onSilence, SILENCE_MS);
    const chunk = await reader.read().finally(() => clearTimeout(silence));
    if (chunk.done) return;
    parser.feed(decoder.decode(chunk.value, { stream: true }));
    yield* arrived.splice(0);
  }
}
