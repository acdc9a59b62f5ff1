import { setTimeout as sleep } from 'node:timers/promises';
import { readComputations, type Computation, type MetricQuestion } from '@status/guarantees';
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
  const accepted = await call.send('POST', question.endpoint, question.body);
  if (!accepted.ok) throw await call.refused('POST', accepted);
  const { computation } = ((await call.json(accepted)) ?? {}) as { computation?: unknown };
  if (typeof computation !== 'string')
    throw call.error('The collector named no computation in its answer to POST.', accepted.status);
  for (;;) {
    const answer = await call.send('GET', computation);
    if (answer.status === 202) {
      await answer.body?.cancel();
      await sleep(options.pollMs, undefined, { signal: options.signal });
      continue;
    }
    if (answer.status !== 200) throw await call.refused('GET', answer);
    const body = await call.json(answer);
    return call.explained(() => readComputations(body, question.period), answer.status);
  }
}

class Call {
  constructor(
    private readonly metric: string,
    private readonly options: CollectorOptions,
  ) {}

  async send(method: 'POST' | 'GET', path: string, body?: unknown): Promise<Response> {
    const { token, signal } = this.options;
    const headers: Record<string, string> = { accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (token !== undefined) headers['cookie'] = `accessToken=${token}`;
    try {
      return await contextFetch()(this.urlOf(path), {
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

  async json(response: Response): Promise<unknown> {
    try {
      return await readJson(response);
    } catch (cause) {
      throw this.failed('The answer of the collector cannot be read', cause, response.status);
    }
  }

  async refused(method: string, response: Response): Promise<CollectorError> {
    await response.body?.cancel();
    return this.error(`The collector answered ${response.status} to ${method}.`, response.status);
  }

  explained<T>(read: () => T, status: number): T {
    try {
      return read();
    } catch (cause) {
      throw this.error((cause as Error).message, status, cause);
    }
  }

  error(message: string, status?: number, cause?: unknown): CollectorError {
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
      `The path ${JSON.stringify(path)} of the collector is refused: it must begin with one "/".`,
    );
  }
}
