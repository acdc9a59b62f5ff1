import { setTimeout as sleep } from 'node:timers/promises';
import { BadResponse, GrafanaError, Timeout, Unreachable } from './errors.js';
import { createLimiter } from './limiter.js';
import { readBytes } from './read-body.js';
import { readError } from './read-error.js';

/** How the client proves who it is: a service account's token, or a person's name and password. */
export type Credential = { token: string } | { user: string; password: string };

export interface TransportOptions {
  /** Base URL of Grafana, without `/api`. */
  baseUrl: string;
  credential?: Credential;
  fetch?: typeof globalThis.fetch;
  /** Time one call may take with waiting, retries and reading, in milliseconds. */
  deadlineMs?: number;
  /** How many calls may be under way at once. */
  concurrency?: number;
  /** Pauses before each further try, in milliseconds. */
  pausesMs?: readonly number[];
  /** Bytes an answer may have. */
  maxBytes?: number;
}

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base URL, such as `/api/folders`. */
  path: string;
  /** Arrays repeat their key, as Grafana reads them. */
  query?: Record<string, string | number | boolean | readonly string[] | undefined>;
  body?: unknown;
  accept?: string;
}

export interface Answer {
  contentType: string;
  bytes: Uint8Array;
}

/** Sends a call and answers the body of a 2xx. @throws GrafanaError */
export type Send = (call: Call) => Promise<Answer>;

const DEADLINE_MS = 10_000;
const CONCURRENCY = 8;
const PAUSES_MS = [200, 800];
const MAX_BYTES = 10_000_000;
const LONGEST_PAUSE_MS = 5_000;

export function createTransport(options: TransportOptions): Send {
  const { fetch = globalThis.fetch, deadlineMs = DEADLINE_MS, pausesMs = PAUSES_MS } = options;
  const limit = createLimiter(options.concurrency ?? CONCURRENCY);
  const base = options.baseUrl.replace(/\/+$/, '');
  const authorization = options.credential && headerOf(options.credential);

  const once = async (call: Call, signal: AbortSignal): Promise<Answer | Failed> => {
    const headers: Record<string, string> = { accept: call.accept ?? 'application/json' };
    if (authorization) headers['authorization'] = authorization;
    if (call.body !== undefined) headers['content-type'] = 'application/json';
    let response: Response;
    try {
      response = await fetch(base + call.path + toQuery(call.query), {
        method: call.method,
        headers,
        signal,
        redirect: 'manual', // a redirect could carry the credential elsewhere
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      });
    } catch (cause) {
      signal.throwIfAborted();
      return { error: unreachable(cause), again: call.method === 'GET' };
    }
    const { status } = response;
    const bytes = await readWhole(response, signal, options.maxBytes ?? MAX_BYTES);
    if (status >= 200 && status < 300)
      return { contentType: response.headers.get('content-type') ?? '', bytes };
    return {
      error: readError(status, Buffer.from(bytes).toString('utf8')),
      // Nothing was done at a 429; after a 502 or 503 nobody knows, so only reading is repeated.
      again: status === 429 || (call.method === 'GET' && (status === 502 || status === 503)),
      pauseMs: Number(response.headers.get('retry-after')) * 1000,
    };
  };

  return async (call) => {
    const signal = AbortSignal.timeout(deadlineMs);
    try {
      for (let attempt = 0; ; attempt += 1) {
        const result = await limit(() => once(call, signal), signal);
        if (!('error' in result)) return result;
        const pause = pausesMs[attempt];
        if (!result.again || pause === undefined) throw result.error;
        await sleep(Math.min(result.pauseMs || pause, LONGEST_PAUSE_MS), undefined, { signal });
      }
    } catch (cause) {
      if (!signal.aborted || cause instanceof GrafanaError) throw cause;
      throw new Timeout(
        `Grafana gave no answer to ${call.method} ${call.path} within ${deadlineMs} ms.`,
        undefined,
        undefined,
        { cause },
      );
    }
  };
}

interface Failed {
  error: GrafanaError;
  again: boolean;
  pauseMs?: number;
}

async function readWhole(response: Response, signal: AbortSignal, most: number) {
  try {
    return await readBytes(response, most);
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof GrafanaError) throw cause;
    throw new BadResponse('The answer of Grafana was cut off.', response.status, undefined, {
      cause,
    });
  }
}

const headerOf = (credential: Credential): string =>
  'token' in credential
    ? `Bearer ${credential.token}`
    : `Basic ${Buffer.from(`${credential.user}:${credential.password}`).toString('base64')}`;

function toQuery(query: Call['query'] = {}): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) parameters.append(key, String(one));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Says why by code alone: a message could hold the address, and with it a password. */
function unreachable(cause: unknown): Unreachable {
  const { cause: inner } = cause as Error & { cause?: Error & { code?: string } };
  const detail = inner?.code ?? 'no connection';
  return new Unreachable(`Grafana cannot be reached: ${detail}.`, undefined, undefined, { cause });
}
