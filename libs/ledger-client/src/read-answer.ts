import { isHash, type LedgerEntry, type Receipt, type SignedHead } from '@status/evidence';
import { LedgerBadResponse } from './errors.js';
import type { LedgerKey, LedgerRecord, LedgerVerification } from './types.js';

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const noSuch = (what: string) => new LedgerBadResponse(`The answer of the ledger is no ${what}.`);

/** @throws LedgerBadResponse */
export function readReceipt(value: unknown): Receipt {
  const { ledgerId, seq, digest, entryHash, at, sig } = fieldsOf(value);
  if (
    isText(ledgerId) &&
    isCount(seq) &&
    isHash(digest) &&
    isHash(entryHash) &&
    isText(at) &&
    isText(sig)
  )
    return { ledgerId, seq, digest, entryHash, at, sig };
  throw noSuch('receipt');
}

function readEntry(value: unknown): LedgerEntry {
  const { seq, at, key, digest, meta = null, prevHash } = fieldsOf(value);
  if (isCount(seq) && isText(at) && isText(key) && isHash(digest) && isHash(prevHash))
    return { seq, at, key, digest, meta: meta as LedgerEntry['meta'], prevHash };
  throw noSuch('entry');
}

/** @throws LedgerBadResponse */
export function readRecord(value: unknown): LedgerRecord {
  const { entry, receipt, status = 'confirmed', external } = fieldsOf(value);
  if (status !== 'confirmed' && status !== 'pending') throw noSuch('entry with its receipt');
  const { network, txId, block } = fieldsOf(external);
  return {
    entry: readEntry(entry),
    receipt: readReceipt(receipt),
    status,
    ...(isText(network) && {
      external: {
        network,
        ...(isText(txId) && { txId }),
        ...((isText(block) || isCount(block)) && { block }),
      },
    }),
  };
}

/** @throws LedgerBadResponse */
export function readHead(value: unknown): SignedHead {
  const { ledgerId, size, head, at, sig } = fieldsOf(value);
  if (isText(ledgerId) && isCount(size) && isHash(head) && isText(at) && isText(sig))
    return { ledgerId, size, head, at, sig };
  throw noSuch('signed head');
}

/** @throws LedgerBadResponse */
export function readKey(value: unknown): LedgerKey {
  const { ledgerId, publicKey } = fieldsOf(value);
  if (isText(ledgerId) && isText(publicKey)) return { ledgerId, publicKey };
  throw noSuch('public key');
}

/** @throws LedgerBadResponse */
export function readVerification(value: unknown): LedgerVerification {
  const { ok, size, head, brokenAt, why } = fieldsOf(value);
  if (ok === true && isCount(size) && isHash(head)) return { ok, size, head };
  if (ok === false && isCount(brokenAt)) return { ok, brokenAt, ...(isText(why) && { why }) };
  throw noSuch('verification');
}
