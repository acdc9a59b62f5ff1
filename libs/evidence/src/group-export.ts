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
  /** Absent while the ledger has yet to sign it. */
  readonly receipt?: Receipt;
  /** The receipt's ledger entry: what the receipt was signed for. */
  readonly entry?: LedgerEntry;
  /** Ed25519 public key in PEM of the ledger that signed the receipt. */
  readonly publicKey?: string;
}

export interface Check {
  /** What was checked: `computation <id>`, `group digest`, `receipt signature` … */
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** A link of the chain from an evidence to the ledger's head. */
export type Link =
  'evidence' | 'computation' | 'group' | 'receipt' | 'entry' | 'head' | 'key' | 'export';

/** The first link that does not hold. */
export interface Broken {
  readonly part: Link;
  /** In a history of several. */
  readonly groupId?: string;
  readonly computationId?: string;
  readonly evidenceId?: string;
  /** Of the evidence within its computation, or of the entry within the ledger. */
  readonly seq?: number;
  readonly why: string;
}

export interface GroupReport {
  /** Is nothing broken? */
  readonly ok: boolean;
  /** The ledger has yet to sign it: it is whole in itself, which proves nothing yet. */
  readonly pending?: true;
  readonly checks: readonly Check[];
  readonly firstBroken?: Broken;
}
