/** The store cannot be reached now; the same call may succeed later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** A store that cannot be used as it is set up; the message is one sentence for the operator. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}
