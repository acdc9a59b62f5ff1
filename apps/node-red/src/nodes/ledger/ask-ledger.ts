import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '@status/evidence';
import type { LedgerClient } from '@status/ledger-client';
import { LedgerError } from '@status/ledger-client';
import { FlowError } from '../../runs/flow-error.js';
import type { LedgerWord } from '../../runs/message.js';
import { backoff } from '../../runs/retry.js';

/** What is anchored, and the key that it has in the ledger. */
export interface Anchorable {
  readonly key: string;
  readonly digest: string;
}

const TRIES = 3;

/**
 * Anchors digests one after the other.
 *
 * @throws FlowError STATUS_LEDGER
 */
export async function anchorAll(
  ledger: LedgerClient,
  entries: readonly Anchorable[],
): Promise<LedgerWord> {
  const receipts: Receipt[] = [];
  const refs: string[] = [];
  for (const entry of entries) {
    const anchored = await patiently(() => ledger.anchor(entry));
    if (anchored.status === 'confirmed') receipts.push(anchored.receipt);
    else refs.push(anchored.ref);
  }
  const receipt = receipts.at(-1);
  if (refs.length > 0 || receipt === undefined) return { anchored: false, pending: true, refs };
  return { anchored: true, receipt, receipts };
}

/**
 * Does the ledger have these digests under their keys? The client has checked the signatures.
 *
 * @throws FlowError STATUS_LEDGER when it cannot be asked
 */
export async function verifyAll(
  ledger: LedgerClient,
  entries: readonly Anchorable[],
): Promise<LedgerWord> {
  let seq: number | undefined;
  for (const { key, digest } of entries) {
    const record = await patiently(() => ledger.entry({ key }));
    if (record === undefined) return { verified: false, why: `The ledger has no entry ${key}` };
    seq = record.entry.seq;
    if (record.entry.digest !== digest) {
      return { verified: false, seq, why: `Entry ${seq} was made for other evidence` };
    }
  }
  return { verified: true, ...(seq !== undefined && { seq }) };
}

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (cause) {
      const error = ledgerError(cause);
      if (!error.retryable || attempt >= TRIES) throw error;
      await sleep(backoff(attempt, 200, 2000));
    }
  }
}

function ledgerError(cause: unknown): FlowError {
  const refused = refusalIn(cause);
  if (refused !== undefined) return refused;
  const message = cause instanceof Error ? cause.message : String(cause);
  // 401 and 403 stay so for as long as a run lasts.
  const retryable =
    cause instanceof LedgerError && cause.shouldRetry() && ![401, 403].includes(cause.status ?? 0);
  return new FlowError('STATUS_LEDGER', message, { retryable, cause });
}

/** What the address guard said, beneath what the client and its HTTP made of it. */
function refusalIn(cause: unknown): FlowError | undefined {
  let error = cause;
  for (let depth = 0; depth < 5 && error instanceof Error; depth++) {
    if (error instanceof FlowError) return error;
    error = error.cause;
  }
  return undefined;
}
