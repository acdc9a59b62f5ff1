import type { components } from '@status/api-contract';

export type Problem = components['schemas']['Problem'];
type Fault = NonNullable<Problem['errors']>[number];

/** Statuses that say "not now": the same call may succeed later. */
export const isPassing = (status: number): boolean => [429, 502, 503, 504].includes(status);

/** The server answered, but not with success. `problem` is its RFC 9457 document, when it sent one. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly problem: Problem | undefined,
    readonly operationId: string,
    readonly headers: Headers = new Headers(),
  ) {
    super(`${operationId}: ${problem?.detail ?? problem?.title ?? `HTTP ${status}`}`);
  }
  /** Stable name of the fault, for translation and for decisions. */
  get code(): string {
    return this.problem?.code ?? `http-${this.status}`;
  }
  /** The single faults of a refused request, each with the place it is at: `/body/name`. */
  get errors(): readonly Fault[] {
    return this.problem?.errors ?? [];
  }
  /** Finds the request in the log of the server. */
  get requestId(): string | undefined {
    return this.problem?.requestId ?? this.headers.get('x-request-id') ?? undefined;
  }
  /** May the same call succeed later, unchanged? */
  shouldRetry(): boolean {
    return isPassing(this.status);
  }
}

/** No answer came: the address is wrong, the server is away or late, or the call was aborted. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  constructor(
    readonly operationId: string,
    cause: unknown,
  ) {
    super(`${operationId}: no answer (${(cause as Error | undefined)?.message ?? String(cause)})`, {
      cause,
    });
  }
  /** Did the time run out? */
  get isTimeout(): boolean {
    return (this.cause as Error | undefined)?.name === 'TimeoutError';
  }
  shouldRetry(): boolean {
    return (this.cause as Error | undefined)?.name !== 'AbortError';
  }
}

/**
 * Is it a refusal of the server with one of these codes? Without codes: any refusal.
 * @example if (isApiError(error, 'stale')) await readAgain();
 */
export const isApiError = <Code extends string = string>(
  error: unknown,
  ...codes: Code[]
): error is ApiError & { readonly code: Code } =>
  error instanceof ApiError && (codes.length === 0 || (codes as string[]).includes(error.code));
