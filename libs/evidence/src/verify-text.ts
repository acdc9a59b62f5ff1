import type { AuditReport } from './audit-chain.js';
import type { GroupExport, GroupReport } from './group-export.js';
import type { SignedHead } from './head.js';
import { verifyAuditLog, type AuditLogExport } from './verify-audit-log.js';
import { checkGroupShape } from './shape.js';
import { unreadable, verifyGroup } from './verify-group.js';
import { verifyHistory, type HistoryExport } from './verify-history.js';
import { compareWithKept } from './verify-in-ledger.js';
import { verifyLedger, type Kept, type LedgerExport } from './verify-ledger.js';

export type Report = GroupReport | AuditReport;

/**
 * Verifies the text of an export: a run (`GET /computations/{group}/evidence`), a control's history
 * (`GET /controls/{controlId}/evidence`), the ledger (`GET /ledger/export`) or the audit log
 * (`GET /audit-log/export`).
 * @param kept what was noted earlier. Without keys those in the file are used, which proves only
 *   that the file is consistent with itself
 * @throws Error with one sentence when the text is not such a file
 */
export function verifyText(text: string, kept: Kept = {}): Report {
  const exported = parse(text, 'Download it again from STATUS.') as {
    v?: unknown;
    kind?: unknown;
    computations?: unknown;
  } | null;
  if (exported?.v === 1 && exported.kind === 'status-audit-log') {
    const log = exported as unknown as AuditLogExport;
    const [publicKey] = kept.keys ?? [];
    return verifyAuditLog(publicKey ? { ...log, publicKey } : log);
  }
  if (exported?.v === 1 && exported.kind === 'status-ledger')
    return verifyLedger(exported as unknown as LedgerExport, kept);
  if (exported?.v === 1 && exported.kind === 'status-control-history')
    return verifyHistory(exported as unknown as HistoryExport, kept);
  if (exported?.v !== 1 || !Array.isArray(exported.computations))
    throw new Error(
      'The file is not an exported run, history, ledger or audit log: it has no "v": 1 and "computations".',
    );
  return verifyRun(exported as unknown as GroupExport, kept);
}

const MEMBERS = ['v', 'group', 'computations', 'receipt?', 'entry?', 'ledger?'];

/** A run, and what the auditor's heads and ledger say of it. */
function verifyRun(exported: GroupExport, kept: Kept): GroupReport {
  try {
    const sealed = exported.receipt !== undefined;
    checkGroupShape(exported, [...MEMBERS, sealed ? 'publicKey' : 'publicKey?']);
  } catch (cause) {
    return unreadable(cause);
  }
  const found = verifyGroup({ ...exported, trusted: kept.keys, verifier: kept.verifier });
  if (!found.ok || (!kept.heads && !kept.ledger)) return found;
  const { group, receipt, entry, publicKey } = exported;
  const keys = kept.keys ?? (publicKey === undefined ? [] : [publicKey]);
  const { checks, broken } = compareWithKept([{ id: group.id, receipt, entry }], kept, keys);
  return {
    ...found,
    ok: broken === undefined,
    checks: [...found.checks, ...checks],
    ...(broken && { firstBroken: broken }),
  };
}

/**
 * Reads kept heads: one as `GET /ledger/head` answers it, or a page of `GET /ledger/heads`.
 * @throws Error with one sentence when the text is neither
 */
export function readHeads(text: string): SignedHead[] {
  const read = parse(text, 'Keep what GET /ledger/head answers.') as {
    items?: unknown;
    sig?: unknown;
  } | null;
  const heads = Array.isArray(read?.items) ? (read.items as SignedHead[]) : [read as SignedHead];
  if (heads.some((head) => typeof head?.sig !== 'string' || typeof head.size !== 'number'))
    throw new Error('The file of heads holds none. Keep what GET /ledger/head answers.');
  return heads;
}

/** @throws Error with one sentence when the text is no exported ledger */
export function readLedger(text: string): LedgerExport {
  const read = parse(text, 'Download it again: GET /ledger/export.') as LedgerExport | null;
  if (read?.kind === 'status-ledger' && read.v === 1) return read;
  throw new Error('The file of the ledger is none. Download it again: GET /ledger/export.');
}

function parse(text: string, remedy: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`The file is not JSON. ${remedy}`, { cause });
  }
}
