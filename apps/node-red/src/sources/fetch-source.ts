import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { request } from 'undici';
import { FlowError } from '../runs/flow-error.js';
import { backoff, retryAfter } from '../runs/retry.js';
import type { SourceAccess } from './connection.js';
import { checked, shownUrl } from './source-url.js';

export interface SourceRequest {
  readonly url: URL;
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent to the origin of the backend and to no other. */
  readonly backend?: { readonly origin: string; readonly token: string };
  /** Where the source is reached through a connection. */
  readonly access?: SourceAccess | undefined;
}

export interface SourceAnswer {
  readonly url: URL;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface FetchLimits {
  readonly tries?: number;
  /** Milliseconds for one try, redirects included. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** First pause between tries in milliseconds. */
  readonly pauseMs?: number;
}

const MAX_REDIRECTS = 5;
const LONGEST_PAUSE = 30_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Reads a source. 429, 5xx and a broken connection are tried again, heeding Retry-After; redirects
 * are followed one by one, so that each address passes the guard of `dispatcher` and headers stay
 * with the origin they were meant for.
 *
 * @throws FlowError STATUS_UPSTREAM, STATUS_TIMEOUT, STATUS_LIMIT, or STATUS_CONFIG for a refused address
 */
export async function fetchSource(
  source: SourceRequest,
  dispatcher: Dispatcher,
  limits: FetchLimits = {},
): Promise<SourceAnswer> {
  const { tries = 3, pauseMs = 500 } = limits;
  for (let attempt = 0; ; attempt++) {
    const last = attempt + 1 >= tries;
    let pause = backoff(attempt, pauseMs, LONGEST_PAUSE);
    try {
      const answer = await followRedirects(source, dispatcher, limits);
      if (answer.status !== 429 && answer.status < 500) return answer;
      pause = retryAfter(answer.headers['retry-after']) ?? pause;
      if (last || pause > LONGEST_PAUSE) return answer;
    } catch (cause) {
      const error = upstreamError(cause, source.url);
      if (last || !error.retryable) throw error;
    }
    await sleep(pause);
  }
}

async function followRedirects(
  source: SourceRequest,
  dispatcher: Dispatcher,
  limits: FetchLimits,
): Promise<SourceAnswer> {
  const { access } = source;
  // Waiting for a turn is not the source's fault.
  await access?.turn();
  const signal = AbortSignal.timeout(limits.timeoutMs ?? 10_000);
  let url = access?.bare(source.url) ?? source.url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    access?.check(url);
    const answer = await readOnce({ ...source, url }, source.url, dispatcher, limits, signal);
    const location = answer.headers['location'];
    if (!REDIRECTS.has(answer.status) || typeof location !== 'string') return answer;
    const next = checked(new URL(location, url));
    if (url.protocol === 'https:' && next.protocol === 'http:') {
      throw new FlowError('STATUS_UPSTREAM', `${shownUrl(url)} redirects from https to http`);
    }
    url = access?.bare(next) ?? next;
  }
  throw new FlowError('STATUS_UPSTREAM', `${shownUrl(source.url)} redirects more than 5 times`);
}

async function readOnce(
  source: SourceRequest,
  first: URL,
  dispatcher: Dispatcher,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<SourceAnswer> {
  const { url, backend, method = 'GET', access } = source;
  const asked = access?.authorised(url) ?? { url, headers: {} };
  const headers = {
    'user-agent': 'STATUS',
    ...(url.origin === first.origin ? source.headers : {}),
    ...(url.origin === backend?.origin ? { 'x-access-token': backend.token } : {}),
    ...asked.headers,
  };
  const response = await request(asked.url, { method, headers, dispatcher, signal });
  const body = await readBody(response.body, limits.maxBytes ?? 5 * 1024 * 1024, url);
  return { url, status: response.statusCode, headers: response.headers, body };
}

async function readBody(
  stream: Dispatcher.ResponseData['body'],
  maxBytes: number,
  url: URL,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      stream.destroy();
      throw new FlowError('STATUS_LIMIT', `${shownUrl(url)} sends more than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function upstreamError(cause: unknown, url: URL): FlowError {
  if (cause instanceof FlowError) return cause;
  const error = cause instanceof Error ? cause : new Error(String(cause));
  if (error.name === 'TimeoutError') {
    const message = `${shownUrl(url)} did not answer in time`;
    return new FlowError('STATUS_TIMEOUT', message, { retryable: true, cause });
  }
  const message = `${shownUrl(url)} cannot be read: ${error.message}`;
  return new FlowError('STATUS_UPSTREAM', message, { retryable: true, cause });
}
