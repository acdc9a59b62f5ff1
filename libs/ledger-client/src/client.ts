import { canonicalPem, verifyHead, verifyReceipt, entryHash } from '@status/evidence';
import type { Receipt, SignedHead } from '@status/evidence';
import { LedgerBadResponse, LedgerForged, LedgerRefused } from './errors.js';
import { readHead, readKey, readReceipt, readRecord, readVerification } from './read-answer.js';
import { createTransport, type TransportOptions } from './transport.js';
import type {
  Anchored,
  EntrySelector,
  LedgerKey,
  LedgerRecord,
  LedgerVerification,
  NewEntry,
} from './types.js';

export interface LedgerClientOptions extends TransportOptions {
  /**
   * The ledger's key as noted before, Ed25519 PEM. Without it the key the ledger shows first is
   * believed, for as long as this client lives.
   */
  publicKey?: string | undefined;
}

/**
 * Every method throws a `LedgerError` of its own class for each way to fail, and the reason of
 * `signal` when that ended it. What is answered was verified against the ledger's key.
 */
export interface LedgerClient {
  /**
   * Enters a digest. The same key and digest again give the first receipt (`repeated`).
   * @throws LedgerConflict when the key stands for another digest
   */
  anchor(entry: NewEntry, signal?: AbortSignal): Promise<Anchored>;
  /** undefined when there is none. Of several entries with one digest, the oldest. */
  entry(by: EntrySelector, signal?: AbortSignal): Promise<LedgerRecord | undefined>;
  head(signal?: AbortSignal): Promise<SignedHead>;
  /** The ledger's own word about its chain; `from` is inside, `to` is not. */
  verify(
    interval?: { from?: number; to?: number },
    signal?: AbortSignal,
  ): Promise<LedgerVerification>;
  key(signal?: AbortSignal): Promise<LedgerKey>;
  /** Resolves when it is well. */
  health(signal?: AbortSignal): Promise<void>;
}

/** @throws Error in one sentence when the endpoint is none, or the key is not an Ed25519 key */
export function createLedgerClient(options: LedgerClientOptions): LedgerClient {
  const send = createTransport(options);
  const pinned = options.publicKey === undefined ? undefined : canonicalPem(options.publicKey);
  let known: LedgerKey | undefined;

  async function key(signal?: AbortSignal): Promise<LedgerKey> {
    known ??= await fetchKey(signal);
    return known;
  }

  async function fetchKey(signal: AbortSignal | undefined): Promise<LedgerKey> {
    const { ledgerId, publicKey } = readKey(found(await send({ path: '/key', signal }), 'key'));
    const shown = canonicalOf(publicKey);
    if (pinned !== undefined && shown !== pinned)
      throw new LedgerForged(`The ledger ${ledgerId} shows another key than the one noted before.`);
    return { ledgerId, publicKey: shown };
  }

  async function trust(receipt: Receipt, signal: AbortSignal | undefined): Promise<void> {
    const { ledgerId, publicKey } = await key(signal);
    if (receipt.ledgerId !== ledgerId)
      throw new LedgerForged(`The receipt is of ledger ${receipt.ledgerId}, not of ${ledgerId}.`);
    if (!verifyReceipt(receipt, publicKey))
      throw new LedgerForged(`The signature of receipt ${receipt.seq} does not match the key.`);
  }

  return {
    key,
    async anchor({ key: name, digest, meta }, signal) {
      const body = { key: name, digest, ...(meta && { meta }) };
      const { status, body: answer } = await send({
        method: 'POST',
        path: '/entries',
        body,
        signal,
      });
      if (status === 202) return { status: 'pending', ref: refOf(answer) };
      const receipt = readReceipt(answer);
      if (receipt.digest !== digest)
        throw new LedgerForged('The receipt is for another digest than the one that was entered.');
      await trust(receipt, signal);
      return { status: 'confirmed', receipt, repeated: status === 200 };
    },

    async entry(by, signal) {
      const { status, body } = await send({ path: pathOf(by), signal });
      if (status === 404) return undefined;
      const record = readRecord(body);
      checkRecord(record, by);
      await trust(record.receipt, signal);
      return record;
    },

    async head(signal) {
      const head = readHead(found(await send({ path: '/head', signal }), 'head'));
      const { ledgerId, publicKey } = await key(signal);
      if (head.ledgerId !== ledgerId || !verifyHead(head, publicKey))
        throw new LedgerForged('The head is not signed with the key of the ledger.');
      return head;
    },

    async verify({ from, to } = {}, signal) {
      const query = new URLSearchParams();
      if (from !== undefined) query.set('from', String(from));
      if (to !== undefined) query.set('to', String(to));
      const text = query.toString();
      const path = `/verify${text && `?${text}`}` as const;
      return readVerification(found(await send({ path, signal }), 'verification'));
    },

    async health(signal) {
      found(await send({ path: 'health', signal }), 'health');
    },
  };
}

function checkRecord({ entry, receipt }: LedgerRecord, by: EntrySelector): void {
  const asked = Object.entries(by).every(([name, value]) => Reflect.get(entry, name) === value);
  if (!asked) throw new LedgerForged('The entry is another one than was asked for.');
  if (
    entryHash(entry) !== receipt.entryHash ||
    entry.digest !== receipt.digest ||
    entry.seq !== receipt.seq
  )
    throw new LedgerForged(`Entry ${entry.seq} is not the one its receipt is for.`);
}

function pathOf(by: EntrySelector): `/${string}` {
  if ('seq' in by) return `/entries/${encodeURIComponent(by.seq)}`;
  return `/entries?${new URLSearchParams(by).toString()}`;
}

function found({ status, body }: { status: number; body: unknown }, what: string): unknown {
  if (status !== 404) return body;
  throw new LedgerRefused(`The ledger has no ${what}: is its address right?`, status);
}

function refOf(answer: unknown): string {
  const ref = (answer as { ref?: unknown } | null)?.ref;
  if (typeof ref === 'string') return ref;
  throw new LedgerBadResponse('The answer of the ledger is no promise of a receipt.', 202);
}

function canonicalOf(publicKey: string): string {
  try {
    return canonicalPem(publicKey);
  } catch (cause) {
    throw new LedgerBadResponse('The ledger shows a key that is not Ed25519 in PEM.', 200, {
      cause,
    });
  }
}
