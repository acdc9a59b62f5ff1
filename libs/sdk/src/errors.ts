import type { components } from '@status/api-contract';

export type Problem = components['schemas']['Problem'];

/** The server answered, but not with success. `problem` is its RFC 9457 document, when it sent one. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly problem: Problem | undefined,
    readonly operationId: string,
  ) {
    super(`${operationId}: ${problem?.detail ?? problem?.title ?? `HTTP ${status}`}`);
  }
  /** Stable name of the fault, for translation and for decisions. */
  get code(): string {
    return this.problem?.code ?? `http-${this.status}`;
  }
  /** May the same call succeed later, unchanged? */
  shouldRetry(): boolean {
    return this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

/** No answer came: the address is wrong, the server is away, or the call was aborted. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  constructor(
    readonly operationId: string,
    cause: unknown,
  ) {
    super(`${operationId}: no answer (${(cause as Error).message})`, { cause });
  }
  shouldRetry(): boolean {
    return (this.cause as Error).name !== 'AbortError';
  }
}
