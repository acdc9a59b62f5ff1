import { BadResponse, Timeout, Unreachable } from '../errors.js';
import type { Call, ClientOptions } from './call.js';
import { sleep } from './deadline.js';
import { readError } from './read-error.js';
import { withoutSecrets } from './without-secrets.js';

/** An answer with success, its body not read yet. */
export interface Answer {
  status: number;
  headers: Headers;
  /** @throws BadResponse when the body is cut off, Timeout, or the reason of the call's signal */
  text: () => Promise<string>;
  /** The body as it arrives; throws as `text` does. Leaving the loop ends the call. */
  chunks: () => AsyncGenerator<Uint8Array, void, undefined>;
}

export interface Transport {
  /** Name of the service in messages, such as "registry". */
  readonly service: string;
  /** @throws GovernifyError, or the reason of the call's signal */
  open: (call: Call) => Promise<Answer>;
  /** The text of an answer; throws as `open` does. */
  send: (call: Call) => Promise<string>;
}

const DEADLINE_MS = 60_000;
const RETRIES = 2;
/** Characters of an answer that is read as a whole, and of an error. */
const LONGEST_ANSWER = 128 * 2 ** 20;
const LONGEST_ERROR = 2 ** 20;
/** First pause before a GET that got no connection is tried again. */
const PAUSE_MS = 100;

/** @throws TypeError when the base URL holds a user name or password, which belong in no address */
export function createTransport(service: string, options: ClientOptions): Transport {
  const base = options.baseUrl.replace(/\/+$/, '');
  if (/^[a-z][\w+.-]*:\/\/[^/]*@/i.test(base))
    throw new TypeError(`The base URL of the ${service} holds credentials: give a token instead.`);

  const open = async (call: Call): Promise<Answer> => {
    const deadlineMs = call.deadlineMs ?? options.deadlineMs ?? DEADLINE_MS;
    const token = call.token ?? (await options.token?.());
    const secrets = [token, options.serviceToken];
    const ended = new AbortController();
    const deadline = AbortSignal.timeout(deadlineMs);
    const signal = AbortSignal.any([
      ...[deadline, ended.signal],
      ...(call.signal ? [call.signal] : []),
    ]);
    const explain = (cause: unknown, otherwise: () => Error): Error => {
      call.signal?.throwIfAborted();
      if (!deadline.aborted) return otherwise();
      const message = `The ${service} gave no answer within ${deadlineMs} ms.`;
      return new Timeout(message, undefined, [], { cause });
    };
    let response: Response;
    try {
      response = await connect(base + call.path, call, token, options, signal);
    } catch (cause) {
      throw explain(cause, () => unreachable(service, base, cause, secrets));
    }
    const { status, headers } = response;
    const cut = (cause: unknown) =>
      explain(
        cause,
        () => new BadResponse(`The answer of the ${service} was cut off.`, status, [], { cause }),
      );
    const chunks = async function* () {
      const reader = response.body?.getReader();
      try {
        for (;;) {
          const read = await reader?.read().catch((cause: unknown) => {
            throw cut(cause);
          });
          if (!read || read.done) return;
          yield read.value;
        }
      } finally {
        ended.abort();
      }
    };
    const text = async (longest = LONGEST_ANSWER) => {
      const decoder = new TextDecoder();
      let all = '';
      for await (const chunk of chunks()) {
        all += decoder.decode(chunk, { stream: true });
        if (all.length > longest)
          throw new BadResponse(`The answer of the ${service} is too long.`, status);
      }
      return all + decoder.decode();
    };
    if (status < 200 || status > 299) {
      const told = await text(LONGEST_ERROR);
      throw readError({ service, status, text: told, secrets, blames: call.blames });
    }
    return { status, headers, text, chunks };
  };

  return { service, open, send: async (call) => (await open(call)).text() };
}

async function connect(
  url: string,
  call: Call,
  token: string | undefined,
  options: ClientOptions,
  signal: AbortSignal,
): Promise<Response> {
  const { fetch = globalThis.fetch, serviceToken, retries = RETRIES } = options;
  const headers: Record<string, string> = { accept: 'application/json', ...call.headers };
  if (call.body !== undefined) headers['content-type'] = 'application/json';
  if (token) headers['x-access-token'] = token;
  if (serviceToken) headers['x-service-token'] = serviceToken;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetch(url, {
        method: call.method,
        headers,
        signal,
        redirect: 'manual', // a redirect could carry the token elsewhere
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      });
    } catch (cause) {
      if (call.method !== 'GET' || signal.aborted || attempt >= retries) throw cause;
      await sleep(PAUSE_MS * 4 ** attempt, signal);
    }
  }
}

function unreachable(
  service: string,
  base: string,
  cause: unknown,
  secrets: readonly (string | undefined)[],
): Unreachable {
  const { message, cause: inner } = cause as Error & { cause?: Error & { code?: string } };
  const detail = withoutSecrets(inner?.code ?? inner?.message ?? message, secrets);
  const sentence = `The ${service} at ${base} cannot be reached: ${detail}.`;
  return new Unreachable(sentence, undefined, [], { cause });
}
