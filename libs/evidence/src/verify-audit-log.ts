import { anchoredSeq, createAuditVerifier } from './audit-chain.js';
import type { AuditAnchor, AuditReport, SealedAuditEntry } from './audit-chain.js';

/** An exported audit log: `GET /audit-log/export?format=json`. */
export interface AuditLogExport {
  readonly v: number;
  readonly kind: 'status-audit-log';
  /** Position of the first entry. */
  readonly from: number;
  readonly entries: readonly SealedAuditEntry[];
  /** Of the newest entries that were anchored when the log was exported. */
  readonly anchors: readonly AuditAnchor[];
  /** Ed25519 public key of the ledger, PEM. */
  readonly publicKey?: string;
}

/**
 * Recomputes the chain of an exported audit log and compares it with what the ledger signed, without
 * any network. Never throws: what cannot be read is a failed check.
 */
export function verifyAuditLog(exported: AuditLogExport): AuditReport {
  try {
    const { from, entries, anchors, publicKey } = exported;
    const verifier = createAuditVerifier({ from, anchored: anchors.map(anchoredSeq) });
    for (const entry of entries) verifier.add(entry);
    return verifier.report(anchors, publicKey);
  } catch (cause) {
    const detail = `The export cannot be read: ${cause instanceof Error ? cause.message : cause}`;
    return { ok: false, checks: [{ what: 'shape of the export', ok: false, detail }] };
  }
}
