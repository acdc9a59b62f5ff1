import { CanonicalJsonError } from '@status/evidence';

/** Why a run could not be answered; an error never becomes a verdict. */
export type FlowErrorCode =
  | 'STATUS_BAD_REQUEST'
  | 'STATUS_NO_RUN'
  | 'STATUS_CONFIG'
  | 'STATUS_UPSTREAM'
  | 'STATUS_TIMEOUT'
  | 'STATUS_LIMIT'
  | 'STATUS_EVIDENCE_CHAIN'
  | 'STATUS_BACKEND'
  | 'STATUS_LEDGER';

export interface FlowErrorOptions {
  /** HTTP status of the other side. */
  readonly status?: number;
  /** May the same request succeed later? */
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

export class FlowError extends Error {
  override readonly name = 'FlowError';
  readonly code: FlowErrorCode;
  readonly status: number | undefined;
  readonly retryable: boolean;

  constructor(code: FlowErrorCode, message: string, options: FlowErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.status = options.status;
    this.retryable = options.retryable ?? false;
  }

  /** Anything thrown in a node, as an error with a code; its own code when it has one. */
  static from(cause: unknown): FlowError {
    if (cause instanceof FlowError) return cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    return new FlowError(codeOf(cause), message, { cause });
  }
}

function codeOf(cause: unknown): FlowErrorCode {
  if (cause instanceof CanonicalJsonError) return 'STATUS_EVIDENCE_CHAIN';
  // Rules and paths refuse bad input with a RangeError; that is a mistake in the flow or its form.
  return cause instanceof RangeError ? 'STATUS_CONFIG' : 'STATUS_BAD_REQUEST';
}
