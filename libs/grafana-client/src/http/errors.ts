/** Any failure of a call to Grafana. No message holds a credential. */
export abstract class GrafanaError extends Error {
  constructor(
    message: string,
    /** HTTP status, when there was an answer. */
    readonly status?: number,
    /** What Grafana calls the fault, such as `version-mismatch`. */
    readonly code?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }

  /** Whether the same call may succeed later, with nothing changed. */
  abstract shouldRetry(): boolean;
}

abstract class Final extends GrafanaError {
  shouldRetry(): boolean {
    return false;
  }
}

abstract class Passing extends GrafanaError {
  shouldRetry(): boolean {
    return true;
  }
}

/** 401: no credential, or one that ended or was never right. */
export class Unauthorized extends Final {}

/** 403: the credential may not do this, or the thing can be read only. */
export class Forbidden extends Final {}

/** 404. */
export class NotFound extends Final {}

/** 409, or 412 for a name: it exists. */
export class Conflict extends Final {}

/** 412: it was changed since the version that was sent. Read it again and apply the change to that. */
export class VersionMismatch extends Final {}

/** 400: the dashboard comes from a file; only its file changes it. */
export class Provisioned extends Final {}

/** 406, or 400 of a save: the dashboard is stored in the format of `/apis`, which `/api` does not speak. */
export class OtherFormat extends Final {}

/** Another 4xx: Grafana does not take this request. */
export class Refused extends Final {}

/** 429 or 503 with nobody to blame: too much at once. */
export class Overloaded extends Passing {}

/** No complete answer within the deadline. */
export class Timeout extends Passing {}

/** No connection, or 502, 504: nobody there who could answer. */
export class Unreachable extends Passing {}

/** An answer that is cut off, too large, unreadable or of another shape than documented; or a 500. */
export class BadResponse extends Passing {}
