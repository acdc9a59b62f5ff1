import { setTimeout as sleep } from 'node:timers/promises';
import { toTraceparent, traceOfRun } from '@status/service-log/trace';
import { FlowError } from './flow-error.js';
import { backoff, retryAfter } from './retry.js';

export interface Batch {
  /** The run, whose trace the post is part of. */
  readonly computationGroup: string;
  readonly url: string;
  readonly token: string;
  /** Makes a repeated post harmless. */
  readonly idempotencyKey: string;
  readonly body: string;
}

export type PostBatch = (batch: Batch) => Promise<void>;

export interface PostOptions {
  /** Milliseconds for one try. */
  readonly timeoutMs?: number;
  /** First pause in milliseconds; it doubles up to ten seconds. */
  readonly pauseMs?: number;
  /** Tries go on this long, so that a restart of the backend does not lose a run. */
  readonly retryForMs?: number;
}

const RETRIED = new Set([408, 425, 429]);

/**
 * Posts a batch of rows to the backend. Time-outs, 408, 425, 429 and 5xx are tried again; any other
 * refusal is final.
 *
 * @throws FlowError STATUS_BACKEND with the status of the refusal
 */
export async function postBatch(batch: Batch, options: PostOptions = {}): Promise<void> {
  const { timeoutMs = 10_000, pauseMs = 100, retryForMs = 120_000 } = options;
  const deadline = Date.now() + retryForMs;
  for (let attempt = 0; ; attempt++) {
    const refusal = await tryOnce(batch, timeoutMs);
    if (refusal === undefined) return;
    const pause = refusal.pause ?? backoff(attempt, pauseMs, 10_000);
    if (!refusal.error.retryable || Date.now() + pause > deadline) throw refusal.error;
    await sleep(pause);
  }
}

interface Refusal {
  readonly error: FlowError;
  readonly pause?: number | undefined;
}

async function tryOnce(batch: Batch, timeoutMs: number): Promise<Refusal | undefined> {
  try {
    const response = await fetch(batch.url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        'x-access-token': batch.token,
        'idempotency-key': batch.idempotencyKey,
        traceparent: toTraceparent(traceOfRun(batch.computationGroup)),
      },
      body: batch.body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (response.ok) return undefined;
    const { status } = response;
    const error = new FlowError(
      'STATUS_BACKEND',
      `The backend answered ${status}: ${toldBy(text)}`,
      {
        status,
        retryable: status >= 500 || RETRIED.has(status),
      },
    );
    return { error, pause: retryAfter(response.headers.get('retry-after') ?? undefined) };
  } catch (cause) {
    const reason = cause instanceof Error ? reasonOf(cause) : String(cause);
    const message = `The backend cannot be reached at ${new URL(batch.url).origin}: ${reason}`;
    return { error: new FlowError('STATUS_BACKEND', message, { retryable: true, cause }) };
  }
}

/** What a refusal says: the detail of a problem (RFC 9457), else the answer itself. */
function toldBy(text: string): string {
  try {
    const { detail } = (JSON.parse(text) ?? {}) as { detail?: unknown };
    if (typeof detail === 'string') return detail.slice(0, 500);
  } catch {
    // no problem, such as the page of a proxy
  }
  return text.slice(0, 500);
}

function reasonOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
