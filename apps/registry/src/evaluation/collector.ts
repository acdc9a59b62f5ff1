import { setTimeout as sleep } from 'node:timers/promises';
import {
  readComputations,
  type Computation,
  type MetricQuestion,
  type Period,
} from '@status/guarantees';
import { contextFetch } from '@status/service-log';
import { readJson } from './read-json.js';

/** A collector that did not give its computations. `status` is what it answered, if it did. */
export class CollectorError extends Error {
  override readonly name = 'CollectorError';

  constructor(
    readonly metric: string,
    message: string,
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface CollectorOptions {
  /** Base URL from the service catalogue. */
  baseUrl: string;
  /** STATUS access token, passed on as a cookie. */
  token: string | undefined;
  pollMs: number;
  signal: AbortSignal;
}

/**
 * Asks a collector by the contract POST-GET-V1: POST the question, then GET the computation it
 * names, again while it answers 202. A finished computation is read once, because a collector may
 * forget it then.
 * @throws CollectorError, or the signal's reason when it aborts
 */
export async function askCollector(
  question: MetricQuestion,
  options: CollectorOptions,
): Promise<Computation[]> {
  const call = new Call(question.metric, options);
  const { computation } = await call.post(question.endpoint, question.body);
  for (;;) {
    const answer = await call.get(computation);
    if (answer !== NOT_READY) return call.computations(answer, question.period);
    await sleep(options.pollMs, undefined, { signal: options.signal });
  }
}

const NOT_READY = Symbol('not ready');
const fetchInContext = contextFetch();

class Call {
  constructor(
    private readonly metric: string,
    private readonly options: CollectorOptions,
  ) {}

  /** @returns the path of the computation */
  async post(path: string, question: unknown): Promise<{ computation: string }> {
    return await this.exchange('POST', path, question, async (response) => {
      if (!response.ok) throw await this.refused('POST', response);
      const { computation } = ((await this.json(response)) ?? {}) as { computation?: unknown };
      if (typeof computation === 'string') return { computation };
      throw this.error(
        'The collector named no computation in its answer to POST.',
        response.status,
      );
    });
  }

  /** @returns the body of a finished computation */
  async get(path: string): Promise<unknown> {
    return await this.exchange('GET', path, undefined, async (response) => {
      if (response.status === 200) return await this.json(response);
      if (response.status !== 202) throw await this.refused('GET', response);
      await response.body?.cancel();
      return NOT_READY;
    });
  }

  computations(body: unknown, period: Period): Computation[] {
    try {
      return readComputations(body, period);
    } catch (cause) {
      throw this.error((cause as Error).message, 200, cause);
    }
  }

  /**
   * One request and the reading of its answer. It has a signal of its own: what fetch leaves on a
   * signal goes with the signal, and that of the evaluation outlives thousands of requests.
   */
  private async exchange<T>(
    method: 'POST' | 'GET',
    path: string,
    body: unknown,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const { signal } = this.options;
    const own = new AbortController();
    const abort = () => own.abort(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    try {
      signal.throwIfAborted();
      return await read(await this.send(method, path, body, own.signal));
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  private async send(
    method: 'POST' | 'GET',
    path: string,
    body: unknown,
    signal: AbortSignal,
  ): Promise<Response> {
    const { token } = this.options;
    const headers: Record<string, string> = { accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (token !== undefined) headers['cookie'] = `accessToken=${token}`;
    try {
      return await fetchInContext(this.urlOf(path), {
        method,
        headers,
        signal,
        // A redirect could lead out of the catalogue, token included.
        redirect: 'manual',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (cause) {
      throw this.failed(`The collector did not answer to ${method}`, cause);
    }
  }

  private async json(response: Response): Promise<unknown> {
    try {
      return await readJson(response);
    } catch (cause) {
      throw this.failed('The answer of the collector cannot be read', cause, response.status);
    }
  }

  private async refused(method: string, response: Response): Promise<CollectorError> {
    await response.body?.cancel();
    return this.error(`The collector answered ${response.status} to ${method}.`, response.status);
  }

  private error(message: string, status?: number, cause?: unknown): CollectorError {
    return new CollectorError(this.metric, message, status, { cause });
  }

  private failed(message: string, cause: unknown, status?: number): unknown {
    if (cause instanceof CollectorError) return cause;
    if (this.options.signal.aborted) return this.options.signal.reason;
    const { message: text, cause: inner } = cause as Error & { cause?: Error & { code?: string } };
    const detail = inner?.code ?? inner?.message ?? text;
    return this.error(`${message}: ${detail}`, status, cause);
  }

  /** Only paths below the catalogue's base URL may be called. */
  private urlOf(path: unknown): string {
    const { baseUrl } = this.options;
    if (typeof path === 'string' && /^\/(?!\/)[^\s\\]*$/.test(path)) {
      const url = new URL(baseUrl + path);
      if (url.origin === new URL(baseUrl).origin) return url.href;
    }
    throw this.error(
      `The path ${JSON.stringify(path)?.slice(0, 200)} of the collector is refused: it must begin with one "/".`,
    );
  }
}
