/** What a service says about one cause of an error. */
export interface ErrorDetail {
  message: string;
  /** Place in what was sent. */
  path?: string;
  /** Metric whose collector failed, and the HTTP status it answered. */
  metric?: string;
  status?: number;
}

/** Any failure of a call. Messages hold no token and no stack trace, whatever the service says. */
export abstract class GovernifyError extends Error {
  constructor(
    message: string,
    /** HTTP status, when there was an answer. */
    readonly status?: number,
    readonly details: readonly ErrorDetail[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.errorName;
  }

  /** Minifiers rename classes; this name stays. */
  static readonly errorName: string = 'GovernifyError';

  /** Whether the same call may succeed later, with nothing changed. */
  abstract shouldRetry(): boolean;
}

/** 404: there is no such agreement, guarantee, state or task. */
export class NotFound extends GovernifyError {
  static override readonly errorName = 'NotFound';
  shouldRetry() {
    return false;
  }
}

/** 409: it exists already, or is being changed by others. */
export class Conflict extends GovernifyError {
  static override readonly errorName = 'Conflict';
  shouldRetry() {
    return false;
  }
}

/** Another 4xx, or 501: the service does not take this request. */
export class Refused extends GovernifyError {
  static override readonly errorName = 'Refused';
  shouldRetry() {
    return this.status === 429;
  }
}

/** The evaluation failed: a collector did not answer well, or the agreement cannot be evaluated. */
export class CollectorFailed extends GovernifyError {
  static override readonly errorName = 'CollectorFailed';
  shouldRetry() {
    return true;
  }
}

/** The task ran, and failed. */
export class TaskFailed extends GovernifyError {
  static override readonly errorName = 'TaskFailed';
  shouldRetry() {
    return true;
  }
}

/** No complete answer within the deadline. */
export class Timeout extends GovernifyError {
  static override readonly errorName = 'Timeout';
  shouldRetry() {
    return true;
  }
}

/** No connection, or 502, 503, 504: nobody there who could answer. */
export class Unreachable extends GovernifyError {
  static override readonly errorName = 'Unreachable';
  shouldRetry() {
    return true;
  }
}

/** An answer that is cut off, unreadable or of another shape than agreed. */
export class BadResponse extends GovernifyError {
  static override readonly errorName = 'BadResponse';
  shouldRetry() {
    return true;
  }
}

/**
 * Whether an evaluation failed because of a collector. `instanceof` does the same within one copy
 * of this package; a program that loads it as ES module and as CommonJS has two.
 */
export const isCollectorFailure = (error: unknown): error is CollectorFailed =>
  (error as Error | null)?.name === CollectorFailed.errorName;
