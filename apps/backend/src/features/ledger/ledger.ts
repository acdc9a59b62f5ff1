import type { Json, LedgerEntry, LedgerLink, Receipt, SignedHead } from '@status/evidence';

export type Meta = Readonly<Record<string, Json>>;

/** A digest, and the key that it alone may stand under. */
export interface NewEntry {
  key: string;
  digest: string;
  meta?: Meta | undefined;
}

/** `pending`: a ledger in front of a slower one has yet to confirm it; `ref` is what to ask for. */
export type Entered =
  { status: 'confirmed'; receipt: Receipt; repeated: boolean } | { status: 'pending'; ref: string };

export interface LedgerRecord extends LedgerLink {
  status: 'pending' | 'confirmed';
  external?: { network: string; txId?: string; block?: string | number };
}

export type EntrySelector = { seq: number } | { key: string } | { digest: string };

export interface LedgerReport {
  ok: boolean;
  /** Number of entries, and hash of the last verified one. */
  size?: number;
  head?: string;
  from?: number;
  /** Position after the last verified entry. */
  next?: number;
  complete?: boolean;
  /** Position of the first entry that does not hold, what of it, and why. */
  brokenAt?: number;
  part?: 'entry' | 'receipt' | 'head';
  why?: string;
}

/**
 * A ledger that is asked: the embedded one, or a service elsewhere.
 * Fails with AppError 409 `ledger-conflict` (the key stands for another digest), 400 (not taken),
 * 502 `ledger-forged` (an answer that its signature does not bear out), 503 `ledger-unavailable`.
 */
export interface LedgerBook {
  key(): Promise<{ ledgerId: string; publicKey: string }>;
  enter(entry: NewEntry): Promise<Entered>;
  find(by: EntrySelector): Promise<LedgerRecord | undefined>;
  head(): Promise<SignedHead>;
  /** Up to 20,000 entries from `from` on; `to` is the position after the last one. */
  verify(from: number, to?: number): Promise<LedgerReport>;
  /** From position `from` to where the ledger ended when it was asked. */
  entries(from: number): AsyncIterable<LedgerLink>;
}

/** What became of a digest that was handed over to be sealed. */
export interface Standing {
  status: 'pending' | 'confirmed' | 'refused';
  /** When it was handed over. */
  since: Date;
  attempts: number;
  /** Why it waits, or why the ledger does not take it. */
  detail: string | null;
}

/** Where digests are sealed, so that a later change of what they stand for shows. */
export interface Ledger<Tx> {
  /** The embedded ledger's. */
  readonly id: string;
  /** Ed25519, SPKI PEM; the embedded ledger's. */
  readonly publicKey: string;
  /**
   * Enters a digest in the embedded ledger, as part of the caller's transaction. The same key and
   * digest again give the first receipt.
   * @throws AppError 409 when the key stands for another digest already
   */
  anchor(tx: Tx, entry: NewEntry): Promise<Receipt>;
  /** An entry of the embedded ledger; undefined when it is gone, which itself is a finding. */
  entry(tx: Tx, seq: number): Promise<LedgerEntry | undefined>;
  /**
   * Has the installation's ledger seal a digest: the embedded one at once, one elsewhere later.
   * @returns null when the receipt is still to come
   */
  seal(tx: Tx, entry: NewEntry): Promise<Receipt | null>;
  /** The entry a receipt is for, and the key of the ledger that gave it, as far as they are known. */
  provenance(
    tx: Tx,
    receipt: Receipt,
  ): Promise<{ entry: LedgerEntry | undefined; publicKey: string | undefined }>;
  /** Of a digest that was handed over to a ledger elsewhere; undefined if it never was. */
  standing(tx: Tx, key: string): Promise<Standing | undefined>;
}
