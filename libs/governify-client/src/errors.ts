/** What a registry says about one cause of an error. */
export interface ErrorDetail {
  message: string;
  path?: string;
  metric?: string;
  status?: number;
}

/** Any failure of a call to the registry. */
export abstract class RegistryError extends Error {
  constructor(
    message: string,
    /** HTTP status, when there was an answer. */
    readonly status?: number,
    readonly details: readonly ErrorDetail[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }

  /** Whether the same call may succeed later, with nothing changed. */
  abstract shouldRetry(): boolean;
}

/** 404: there is no such agreement, guarantee or state. */
export class NotFound extends RegistryError {
  shouldRetry() {
    return false;
  }
}

/** 409: the agreement exists, or is being changed by others. */
export class Conflict extends RegistryError {
  shouldRetry() {
    return false;
  }
}

/** Another 4xx, or 501: the registry does not take this request. */
export class Refused extends RegistryError {
  shouldRetry() {
    return this.status === 429;
  }
}

/** The evaluation failed: a collector did not answer well, or the agreement cannot be evaluated. */
export class CollectorFailed extends RegistryError {
  shouldRetry() {
    return true;
  }
}

/** No complete answer within the deadline. */
export class Timeout extends RegistryError {
  shouldRetry() {
    return true;
  }
}

/** No connection, or 502, 503, 504: nobody there who could answer. */
export class Unreachable extends RegistryError {
  shouldRetry() {
    return true;
  }
}

/** An answer that is cut off, unreadable or of another shape than agreed. */
export class BadResponse extends RegistryError {
  shouldRetry() {
    return true;
  }
}
