import type { Json, LedgerEntry, Receipt } from '@status/evidence';

/** What is entered: a digest under a key that can stand for one digest only. */
export interface NewEntry {
  /** Up to 200 characters. */
  key: string;
  /** `sha256:` and 64 hexadecimal digits. */
  digest: string;
  /** A small object, at most 1 kB as JSON; no personal data. */
  meta?: { readonly [member: string]: Json };
}

/** `pending`: a ledger in front of a slower one took it and will have it later, under `ref`. */
export type Anchored =
  { status: 'confirmed'; receipt: Receipt; repeated: boolean } | { status: 'pending'; ref: string };

export interface ExternalProof {
  network: string;
  txId?: string;
  block?: string | number;
}

/** An entry with the receipt that proves it. */
export interface LedgerRecord {
  entry: LedgerEntry;
  receipt: Receipt;
  status: 'pending' | 'confirmed';
  external?: ExternalProof;
}

export interface LedgerKey {
  ledgerId: string;
  /** Ed25519, SPKI PEM. */
  publicKey: string;
}

/** What a ledger says of its own chain from `from` on, to `to` exclusively. */
export type LedgerVerification =
  { ok: true; size: number; head: string } | { ok: false; brokenAt: number; why?: string };

export type EntrySelector = { seq: number } | { key: string } | { digest: string };
