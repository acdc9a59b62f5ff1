import { readEndpoint } from './endpoint.js';
import {
  LedgerBadResponse,
  LedgerConflict,
  LedgerRefused,
  LedgerTimeout,
  LedgerUnreachable,
} from './errors.js';

export interface TransportOptions {
  /** `host`, `host:port` or URL. */
  endpoint: string;
  /** Sent as `Authorization: Bearer`; a function is asked before each call. */
  token?: string | (() => string) | undefined;
  /** Of a run: sent as `x-access-token` instead. */
  runToken?: string | undefined;
  fetch?: typeof globalThis.fetch;
  /** Time one call may take, in milliseconds. */
  timeoutMs?: number;
}

export interface Call {
  method?: 'GET' | 'POST';
  /** After the base, or `health`. */
  path: `/${string}` | 'health';
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** The status of a 2xx or a 404, and the JSON that came with it. */
export type Send = (call: Call) => Promise<{ status: number; body: unknown }>;

const TIMEOUT_MS = 3_000;
/** An entry is a few hundred bytes. */
const MAX_BYTES = 262_144;

/** @throws Error in one sentence when the endpoint is none */
export function createTransport(options: TransportOptions): Send {
  const { fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS } = options;
  const { base, health } = readEndpoint(options.endpoint);
  const { host } = new URL(base);

  return async ({ method = 'GET', path, body, signal: given }) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    const signal = given ? AbortSignal.any([deadline, given]) : deadline;
    const explain = (cause: unknown, otherwise: () => Error): Error => {
      given?.throwIfAborted();
      return deadline.aborted
        ? new LedgerTimeout(
            `The ledger at ${host} gave no answer within ${timeoutMs} ms.`,
            undefined,
            {
              cause,
            },
          )
        : otherwise();
    };
    let response: Response;
    try {
      response = await fetch(path === 'health' ? health : base + path, {
        method,
        headers: headersOf(options, body !== undefined),
        signal,
        redirect: 'manual', // a redirect could carry token and digest elsewhere
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (cause) {
      throw explain(
        cause,
        () =>
          new LedgerUnreachable(`The ledger at ${host} cannot be reached.`, undefined, { cause }),
      );
    }
    const { status } = response;
    if (status >= 300 && status < 400)
      throw new LedgerBadResponse(
        `The ledger at ${host} answered with a redirect; give its final address.`,
        status,
      );
    let text: string;
    try {
      text = await readText(response);
    } catch (cause) {
      throw explain(
        cause,
        () =>
          new LedgerBadResponse(`The answer of the ledger at ${host} was cut off.`, status, {
            cause,
          }),
      );
    }
    if (status === 404 && method === 'GET') return { status, body: undefined };
    if (status < 200 || status > 299) throw refusal(host, status, text);
    return { status, body: readJson(host, status, text) };
  };
}

function headersOf({ token, runToken }: TransportOptions, hasBody: boolean) {
  const credential = typeof token === 'function' ? token() : token;
  return {
    accept: 'application/json',
    ...(hasBody && { 'content-type': 'application/json' }),
    ...(runToken !== undefined
      ? { 'x-access-token': runToken }
      : credential && { authorization: `Bearer ${credential}` }),
  };
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new Error(`The answer is longer than ${MAX_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readJson(host: string, status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LedgerBadResponse(`The answer of the ledger at ${host} is no JSON.`, status, {
      cause,
    });
  }
}

function refusal(host: string, status: number, text: string): Error {
  const message = `The ledger at ${host} answered ${status}${saidIn(text)}.`;
  if (status === 409) return new LedgerConflict(message, status);
  if (status >= 500) return new LedgerUnreachable(message, status);
  return new LedgerRefused(message, status);
}

/** What a problem document (RFC 9457) or a plain `{message}` says, kept short: it is logged. */
function saidIn(text: string): string {
  try {
    const { detail, message } = JSON.parse(text) as Record<string, unknown>;
    const said = typeof detail === 'string' ? detail : message;
    return typeof said === 'string' ? `: ${said.slice(0, 300).replace(/\.$/, '')}` : '';
  } catch {
    return '';
  }
}
