import type { LedgerEntry, Receipt } from '@status/evidence';

/** Where digests are anchored, so that a later change of what they stand for shows. */
export interface Ledger<Tx> {
  readonly id: string;
  /** Ed25519, SPKI PEM. */
  readonly publicKey: string;
  /**
   * Part of the caller's transaction. The same key and digest again give the first receipt.
   * @throws AppError 409 when the key stands for another digest already
   */
  anchor(tx: Tx, entry: { key: string; digest: string }): Promise<Receipt>;
  /** The entry a receipt speaks of; undefined when it is gone, which itself is a finding. */
  entry(tx: Tx, seq: number): Promise<LedgerEntry | undefined>;
}

/** What the first entry has in place of a predecessor. */
export const LEDGER_GENESIS = `sha256:${'0'.repeat(64)}`;
