export { createLedgerClient } from './client.js';
export type { LedgerClient, LedgerClientOptions } from './client.js';
export { readEndpoint } from './endpoint.js';
export type { Endpoint } from './endpoint.js';
export {
  LedgerBadResponse,
  LedgerConflict,
  LedgerError,
  LedgerForged,
  LedgerRefused,
  LedgerTimeout,
  LedgerUnreachable,
} from './errors.js';
export type {
  Anchored,
  EntrySelector,
  ExternalProof,
  LedgerKey,
  LedgerRecord,
  LedgerVerification,
  NewEntry,
} from './types.js';
