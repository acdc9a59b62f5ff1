import type { LedgerEntry } from './digests.js';
import { entryHash } from './digests.js';
import type { Check } from './group-export.js';
import type { Hash } from './hash.js';
import { hashText } from './hash.js';
import type { Receipt } from './receipt.js';
import { verifyReceipt } from './receipt.js';

/** What the first entry of an audit log has in place of the hash of a predecessor. */
export const AUDIT_GENESIS: Hash = `sha256:${'0'.repeat(64)}`;

/** An entry of the audit log as it is stored and hashed. */
export interface SealedAuditEntry {
  /** Position in the log, from 0. */
  readonly seq: number;
  /** JSON text of the entry, `seq` included; the hash covers it letter by letter. */
  readonly payload: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** The ledger's word that the log once ended in an entry with this hash. */
export interface AuditAnchor {
  readonly entry: LedgerEntry;
  readonly receipt: Receipt;
}

export interface AuditReport {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  readonly firstBroken?: { readonly seq: number; readonly why: string };
}

/** The hash of an entry: of its predecessor's hash, a line feed and its payload. */
export const auditHash = (prevHash: string, payload: string): Hash =>
  hashText(`${prevHash}\n${payload}`);

/** The ledger's key for the audit log's entry at `seq`. */
export const auditAnchorKey = (seq: number): string => `audit:${seq}`;

interface AuditVerifierOptions {
  /** The entry to begin with; 0 for a whole log. */
  readonly from?: number;
  /** The hash before it, as it was verified earlier; without it the first entry's word is taken. */
  readonly prevHash?: string | undefined;
  /** Positions whose hashes the report needs: those of its anchors. */
  readonly anchored?: readonly number[];
}

/** Verifies an audit log entry by entry, in order: a log of any size takes the memory of one. */
export function createAuditVerifier({
  from = 0,
  prevHash = from === 0 ? AUDIT_GENESIS : undefined,
  anchored = [],
}: AuditVerifierOptions = {}) {
  const wanted = new Set(anchored);
  const hashes = new Map<number, string>();
  let next = from;
  let head: string | undefined = prevHash;
  let broken: AuditReport['firstBroken'];

  return {
    /** @returns false when the chain is broken here or was before */
    add(entry: SealedAuditEntry): boolean {
      const why = broken ? undefined : faultOf(entry, next, head);
      if (why !== undefined) broken = { seq: next, why };
      next += 1;
      head = entry.hash;
      if (!broken && wanted.has(entry.seq)) hashes.set(entry.seq, entry.hash);
      return broken === undefined;
    },
    /** Where the log goes on, and the hash that its next entry must follow. */
    end: () => ({ next, head }),
    /** @param publicKey Ed25519 key of the ledger, PEM; without it anchors are not verified */
    report(anchors: readonly AuditAnchor[], publicKey?: string): AuditReport {
      const count = next - from;
      const chain: Check = {
        what: 'chain',
        ok: broken === undefined,
        detail: broken ? `entry ${broken.seq}: ${broken.why}` : `${count} entries whole`,
      };
      const last = anchors.map((anchor) => anchorCheck(anchor, { from, next, hashes, publicKey }));
      const checks = [chain, ...last];
      const ok = checks.every((check) => check.ok);
      return broken === undefined ? { ok, checks } : { ok, checks, firstBroken: broken };
    },
  };
}

function faultOf(
  { seq, payload, prevHash, hash }: SealedAuditEntry,
  next: number,
  head: string | undefined,
): string | undefined {
  if (seq !== next) return `entry ${next} is missing; entry ${seq} stands in its place`;
  if (head !== undefined && prevHash !== head) return 'does not follow the entry before it';
  if (auditHash(prevHash, payload) !== hash) return 'the hash does not match the content';
  if (seqOf(payload) !== seq) return 'the content is that of another entry';
  return undefined;
}

function seqOf(payload: string): unknown {
  try {
    return (JSON.parse(payload) as { seq?: unknown } | null)?.seq;
  } catch {
    return undefined;
  }
}

/** The entry of the log that an anchor speaks of. */
export const anchoredSeq = ({ entry }: AuditAnchor): number => Number(entry.key.split(':')[1]);

function anchorCheck(
  anchor: AuditAnchor,
  log: { from: number; next: number; hashes: Map<number, string>; publicKey: string | undefined },
): Check {
  const seq = anchoredSeq(anchor);
  const what = `ledger anchor of entry ${seq}`;
  const no = (detail: string): Check => ({ what, ok: false, detail });
  const { entry, receipt } = anchor;
  if (entryHash(entry) !== receipt.entryHash || entry.digest !== receipt.digest)
    return no('the ledger entry does not match its receipt');
  if (log.publicKey === undefined) return no('no public key was given; get it from the ledger');
  if (!verifyReceipt(receipt, log.publicKey)) return no('the signature does not match');
  if (seq >= log.next) return no(`the log ends before it: entries ${log.next} to ${seq} are gone`);
  if (seq < log.from) return { what, ok: true, detail: 'before the entries that were verified' };
  if (log.hashes.get(seq) !== entry.digest) return no('the log has another entry there now');
  return { what, ok: true, detail: `signed by ledger ${receipt.ledgerId} at ${receipt.at}` };
}
