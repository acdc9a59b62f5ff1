import type { LedgerClient } from '@status/ledger-client';
import { createLedgerClient, readEndpoint } from '@status/ledger-client';
import { fetch as fetchThrough } from 'undici';
import { FlowError } from '../../runs/flow-error.js';
import type { Run } from '../../runs/runs.js';
import type { Services } from '../shared/services.js';

/** What a node says of its ledger. */
export interface LedgerAddress {
  /** `host`, `host:port` or URL; empty for the operator's, or else the backend's own ledger. */
  readonly endpoint: string;
  readonly token: string | undefined;
  readonly timeoutMs: number;
}

/**
 * A client of the ledger that a node uses. Without a token of its own it shows that of the run, and
 * this to the backend only.
 *
 * @throws FlowError STATUS_CONFIG when the endpoint is none
 */
export function ledgerOf(
  { settings, ledgerDispatcher }: Services,
  run: Run,
  backendUrl: string,
  { endpoint, token, timeoutMs }: LedgerAddress,
): LedgerClient {
  const backend = new URL(backendUrl).origin;
  const address = endpoint || settings.ledgerEndpoint || `${backend}/api/v1/ledger`;
  const fetch: typeof globalThis.fetch = (input, init) =>
    fetchThrough(input as string, { ...init, dispatcher: ledgerDispatcher } as never) as never;
  try {
    const isBackend = new URL(readEndpoint(address).base).origin === backend;
    const credential = token ? { token } : isBackend ? { runToken: run.callbackToken } : {};
    return createLedgerClient({ endpoint: address, ...credential, fetch, timeoutMs });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new FlowError('STATUS_CONFIG', message, { cause });
  }
}

/** `host:port` as the address guard takes it. */
export function hostOf(endpoint: string): string {
  const { hostname, port, protocol } = new URL(readEndpoint(endpoint).base);
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
