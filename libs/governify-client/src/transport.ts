import { setTimeout as sleep } from 'node:timers/promises';
import { BadResponse, Timeout, Unreachable } from './errors.js';
import { readError } from './read-error.js';

export interface TransportOptions {
  /** Base URL of the registry, without `/api/v6`. */
  baseUrl: string;
  fetch?: typeof globalThis.fetch;
  /** STATUS access token, asked for before each call. */
  token?: () => string;
  /** Time one call may take with its retries, in milliseconds. */
  deadlineMs?: number;
}

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** Instead of the client's own. */
  token?: string | undefined;
  /** Whether a 500 means that a collector failed. */
  evaluating?: boolean;
}

/** Sends a call and answers the text of a 2xx. @throws RegistryError, or the reason of `signal` */
export type Send = (call: Call) => Promise<string>;

const DEADLINE_MS = 60_000;
/** Pauses before the second and third try of a GET that got no connection. */
const PAUSES_MS = [100, 400];

export function createTransport(options: TransportOptions): Send {
  const { fetch = globalThis.fetch, token, deadlineMs = DEADLINE_MS } = options;
  const base = options.baseUrl.replace(/\/+$/, '');

  const connect = async (call: Call, signal: AbortSignal): Promise<Response> => {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (call.body !== undefined) headers['content-type'] = 'application/json';
    const credential = call.token ?? token?.();
    if (credential) headers['x-access-token'] = credential;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await fetch(base + call.path, {
          method: call.method,
          headers,
          signal,
          redirect: 'manual', // a redirect could carry the token elsewhere
          ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        });
      } catch (cause) {
        const pause = call.method === 'GET' ? PAUSES_MS[attempt] : undefined;
        if (signal.aborted || pause === undefined) throw cause;
        await sleep(pause, undefined, { signal });
      }
    }
  };

  return async (call) => {
    const deadline = AbortSignal.timeout(deadlineMs);
    const signal = call.signal ? AbortSignal.any([deadline, call.signal]) : deadline;
    const explain = (cause: unknown, otherwise: () => Error): Error => {
      call.signal?.throwIfAborted();
      return deadline.aborted
        ? new Timeout(`The registry gave no answer within ${deadlineMs} ms.`, undefined, [], {
            cause,
          })
        : otherwise();
    };
    let response: Response;
    try {
      response = await connect(call, signal);
    } catch (cause) {
      throw explain(cause, () => unreachable(base, cause));
    }
    const { status } = response;
    let text: string;
    try {
      text = await response.text();
    } catch (cause) {
      throw explain(
        cause,
        () => new BadResponse('The answer of the registry was cut off.', status, [], { cause }),
      );
    }
    if (status < 200 || status > 299) throw readError(status, text, call.evaluating === true);
    return text;
  };
}

function unreachable(base: string, cause: unknown): Unreachable {
  const { message, cause: inner } = cause as Error & { cause?: Error & { code?: string } };
  const detail = inner?.code ?? inner?.message ?? message;
  return new Unreachable(`The registry at ${base} cannot be reached: ${detail}.`, undefined, [], {
    cause,
  });
}
