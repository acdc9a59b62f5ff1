export {
  anchoredSeq,
  AUDIT_GENESIS,
  auditAnchorKey,
  auditHash,
  createAuditVerifier,
} from './audit-chain.js';
export type { AuditAnchor, AuditReport, SealedAuditEntry } from './audit-chain.js';
export { canonicalJson, CanonicalJsonError } from './canonical-json.js';
export { appendEvidence, chainHead, genesisHash, verifyChain } from './chain.js';
export type { ChainReport } from './chain.js';
export { computationDigest, computationId, entryHash, groupDigest } from './digests.js';
export type { ComputationContent, LedgerEntry } from './digests.js';
export type {
  EvidenceDraft,
  EvidenceRecord,
  EvidenceSource,
  Genesis,
  Period,
  Scope,
} from './evidence-record.js';
export { canonicalPem } from './ed25519.js';
export type { SignatureVerifier } from './ed25519.js';
export { fitValue, MAX_VALUE_BYTES } from './fit-value.js';
export type { FittedValue } from './fit-value.js';
export type {
  Broken,
  Check,
  ExportedComputation,
  GroupExport,
  GroupReport,
  Link,
} from './group-export.js';
export { headText, LEDGER_GENESIS, verifyHead } from './head.js';
export type { SignedHead } from './head.js';
export { hash, hashText, isHash } from './hash.js';
export type { Hash } from './hash.js';
export type { Json, JsonObject } from './json.js';
export { createLedgerVerifier } from './ledger-chain.js';
export type { LedgerFault, LedgerLink } from './ledger-chain.js';
export { signedText, verifyReceipt } from './receipt.js';
export type { Receipt } from './receipt.js';
export { createGroupVerifier, verifyDeletedGroup, verifyGroup } from './verify-group.js';
export { verifyHistory } from './verify-history.js';
export type { HistoryExport, HistoryGroup } from './verify-history.js';
export { verifyLedger } from './verify-ledger.js';
export type { Kept, LedgerExport } from './verify-ledger.js';
export type { Seal } from './verify-seal.js';
export { verifyAuditLog } from './verify-audit-log.js';
export type { AuditLogExport } from './verify-audit-log.js';
export { describeReport, isProved } from './describe-report.js';
export { readHeads, readLedger, verifyText } from './verify-text.js';
export type { Report } from './verify-text.js';
