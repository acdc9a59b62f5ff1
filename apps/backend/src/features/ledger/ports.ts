import type { LedgerEntry, LedgerLink, Receipt, SignedHead } from '@status/evidence';
import type { EntrySelector, Meta, NewEntry, Standing } from './ledger.js';

/** Entries of the embedded ledger. */
export interface EntryStore {
  /** Serialises writers to the end of the transaction, so that the chain has no forks. */
  lock(): Promise<void>;
  last(): Promise<LedgerLink | undefined>;
  /** The oldest that fits. */
  find(by: EntrySelector): Promise<LedgerLink | undefined>;
  /** Oldest first, from position `from` on. */
  page(from: number, limit: number): Promise<LedgerLink[]>;
  insert(entry: LedgerEntry, receipt: Receipt): Promise<void>;
}

/** Heads that were published. */
export interface HeadStore {
  insert(head: SignedHead): Promise<void>;
  /** Newest first, before number `before`. */
  list(before: number | undefined, limit: number): Promise<{ n: number; head: SignedHead }[]>;
}

/** A digest on its way to a ledger elsewhere. */
export interface WaitingDigest {
  /** They go in this order. */
  n: number;
  key: string;
  digest: string;
  meta: Meta | null;
  attempts: number;
  /** Not before. */
  nextAt: Date;
}

export interface WaitingStore {
  /**
   * The same key and digest again change nothing.
   * @throws AppError 409 when the key waits with another digest
   */
  add(entry: NewEntry): Promise<void>;
  /** The first that waits, kept to the end of the transaction; undefined also while another has it. */
  lockFirst(): Promise<WaitingDigest | undefined>;
  /** One that a ledger took before, and that is due to be asked for. */
  lockPromised(now: Date): Promise<WaitingDigest | undefined>;
  confirm(n: number, link: LedgerLink): Promise<void>;
  refuse(n: number, detail: string): Promise<void>;
  /** @param promised did the ledger take it and will confirm it later? */
  postpone(n: number, until: Date, detail: string, promised: boolean): Promise<void>;
  standing(key: string): Promise<Standing | undefined>;
  /** An entry that a ledger elsewhere confirmed. */
  entryOf(ledgerId: string, seq: number): Promise<LedgerEntry | undefined>;
  count(): Promise<number>;
}

/** Keys of the ledgers that gave receipts. */
export interface KeyStore {
  get(ledgerId: string): Promise<string | undefined>;
  /** Notes the key of a ledger that is not known yet. */
  note(ledgerId: string, publicKey: string): Promise<void>;
}
