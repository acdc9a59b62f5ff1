import { createParser } from 'eventsource-parser';
import type { Fetch } from './fetch-with-session.js';

export interface StatusEvent {
  id: string;
  /** run.updated, point.updated, job.updated, health.changed or resync */
  type: string;
  data: unknown;
}
export interface EventsOptions {
  onEvent: (event: StatusEvent) => void;
  /** Told when the stream opens and when it breaks. */
  onState?: (state: 'open' | 'broken') => void;
  signal: AbortSignal;
}

const MAX_WAIT = 15_000;

/**
 * Listens until the signal aborts. A broken stream is opened again, from the last event seen, after
 * 0.5 s at first and 15 s at most (WHATWG HTML, server-sent events, `Last-Event-ID`).
 */
export const createListen =
  (baseUrl: string, fetch: Fetch) =>
  async ({ onEvent, onState, signal }: EventsOptions): Promise<void> => {
    let lastId = '';
    let wait = 500;
    while (!signal.aborted) {
      try {
        const headers: Record<string, string> = { accept: 'text/event-stream' };
        if (lastId) headers['last-event-id'] = lastId;
        const response = await fetch(new Request(`${baseUrl}/events`, { headers, signal }));
        if (response.status === 401 || response.status === 403) return;
        if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
        onState?.('open');
        wait = 500;
        const parser = createParser({
          onEvent: ({ id, event, data }) => {
            if (id) lastId = id;
            onEvent({ id: id ?? '', type: event ?? 'message', data: JSON.parse(data) });
          },
        });
        const decoder = new TextDecoder();
        const reader = response.body.getReader();
        for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
          parser.feed(decoder.decode(chunk.value, { stream: true }));
      } catch {
        if (signal.aborted) return;
      }
      onState?.('broken');
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(wait * 2, MAX_WAIT);
    }
  };
