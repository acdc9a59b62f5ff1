import { v7 } from 'uuid';

/** UUIDv7 (RFC 9562): sorts by time, so new rows go to the end of an index. */
export const newId = (): string => v7();
