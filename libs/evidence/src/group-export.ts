import type { LedgerEntry } from './digests.js';
import type { EvidenceRecord, Period, Scope } from './evidence-record.js';
import type { Receipt } from './receipt.js';

/** One computation row as exported, with its whole chain. */
export interface ExportedComputation {
  readonly id: string;
  readonly period: Period;
  readonly scope: Scope;
  readonly value: boolean;
  readonly evidenceHead: string;
  readonly digest: string;
  /** In order of `seq`. */
  readonly evidences: readonly EvidenceRecord[];
}

/** Everything needed to verify a group without the installation that made it. */
export interface GroupExport {
  readonly group: { readonly id: string; readonly controlId: string; readonly digest: string };
  /** In posting order. */
  readonly computations: readonly ExportedComputation[];
  readonly receipt?: Receipt;
  /** The receipt's ledger entry; with it, the entry hash is recomputed too. */
  readonly entry?: LedgerEntry;
  /** Ed25519 public key in PEM of the ledger that signed the receipt. */
  readonly publicKey?: string;
}

export interface Check {
  /** What was checked: `evidence of <id>`, `digest of <id>`, `group digest`, `receipt` … */
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface Broken {
  readonly computationId: string;
  readonly evidenceId?: string;
  readonly seq?: number;
  readonly why: string;
}

export interface GroupReport {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  readonly firstBroken?: Broken;
}
