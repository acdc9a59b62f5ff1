/** Any failure of a call to a ledger. */
export abstract class LedgerError extends Error {
  constructor(
    message: string,
    /** HTTP status, when there was an answer. */
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }

  /** Whether the same call may succeed later, with nothing changed. */
  abstract shouldRetry(): boolean;
}

/** 409: the key stands for another digest already. Something was changed, here or there. */
export class LedgerConflict extends LedgerError {
  shouldRetry() {
    return false;
  }
}

/** The request itself is not one that the ledger takes. */
const MALFORMED = [400, 413, 415, 422];

/** 400, 401, 403 and other answers that this request is not taken. */
export class LedgerRefused extends LedgerError {
  shouldRetry() {
    // A token can be renewed, an address corrected, a limit passes; what is malformed stays so.
    return this.status !== undefined && !MALFORMED.includes(this.status);
  }
}

/** No complete answer within the deadline. */
export class LedgerTimeout extends LedgerError {
  shouldRetry() {
    return true;
  }
}

/** No connection, or a status of 500 and above: nobody there who could answer. */
export class LedgerUnreachable extends LedgerError {
  shouldRetry() {
    return true;
  }
}

/** An answer that is cut off, too long, redirected, or of another shape than agreed. */
export class LedgerBadResponse extends LedgerError {
  shouldRetry() {
    return true;
  }
}

/** An answer whose signature, hash or content is not what it says: no proof, and a finding. */
export class LedgerForged extends LedgerError {
  shouldRetry() {
    return false;
  }
}
