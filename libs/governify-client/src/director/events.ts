import { createParser } from 'eventsource-parser';
import { BadResponse, GovernifyError } from '../errors.js';
import { pathOf, type CallOptions } from '../transport/call.js';
import { sleep } from '../transport/deadline.js';
import type { Transport } from '../transport/transport.js';
import type { DirectorEvent } from './types.js';

export interface EventOptions extends Omit<CallOptions, 'deadlineMs'> {
  /** Go on after this event. */
  after?: string;
}

const FIRST_WAIT_MS = 500;
const MOST_WAIT_MS = 15_000;
/** A stream is opened anew after a day; a connection that fell silent ends then at the latest. */
const LONGEST_MS = 86_400_000;

/**
 * Events until the signal aborts. A broken stream is opened again from the last event seen, after
 * 0.5 s at first and 15 s at most (WHATWG HTML, server-sent events).
 */
export async function* followEvents(
  { open }: Transport,
  { after = '', signal, token }: EventOptions,
): AsyncGenerator<DirectorEvent, void, undefined> {
  let last = after;
  let wait = FIRST_WAIT_MS;
  while (!signal?.aborted) {
    try {
      const headers = {
        accept: 'text/event-stream',
        ...(last === '' ? {} : { 'last-event-id': last }),
      };
      const path = pathOf(['api', 'v1', 'events']);
      const call = { method: 'GET', path, headers, signal, token, deadlineMs: LONGEST_MS } as const;
      const answer = await open(call);
      wait = FIRST_WAIT_MS;
      for await (const event of eventsOf(answer.chunks())) {
        if (event.id) last = event.id;
        yield event;
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (!(error instanceof GovernifyError) || !error.shouldRetry()) throw error;
    }
    await sleep(wait, signal ?? new AbortController().signal).catch(() => undefined);
    wait = Math.min(2 * wait, MOST_WAIT_MS);
  }
}

async function* eventsOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<DirectorEvent, void, undefined> {
  const arrived: DirectorEvent[] = [];
  const parser = createParser({
    onEvent: ({ id, event, data }) =>
      arrived.push({ id: id ?? '', type: event ?? 'message', data: dataOf(data) }),
  });
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    yield* arrived.splice(0);
  }
}

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BadResponse('An event of the director is no JSON.', 200, [], { cause });
  }
}
