import {
  anchoredSeq,
  createAuditVerifier,
  type AuditAnchor,
  type AuditReport,
  type SealedAuditEntry,
} from '@status/evidence';
import type { AuditEntry, AuditFilter, AuditLog } from './audit.js';
import { entryOf } from './audit.js';

export interface AuditVerification extends AuditReport {
  from: number;
  next: number;
  complete: boolean;
  head: string | null;
}

export interface AuditExport {
  about: { v: 1; kind: 'status-audit-log'; ledgerId: string; publicKey: string; from: number };
  entries: AsyncIterable<SealedAuditEntry>;
  anchors: AuditAnchor[];
}

export interface AuditService {
  /** Newest first; `before` is the position of the last entry seen. */
  list(
    filter: AuditFilter,
    before: number | undefined,
    limit: number,
  ): Promise<(AuditEntry & { hash: string })[]>;
  /** The entries there are now, oldest first. */
  exportLog(interval: Pick<AuditFilter, 'from' | 'to'>): Promise<AuditExport>;
  /** Verifies a part of the log that begins at position `from`. */
  verify(from: number): Promise<AuditVerification>;
}

interface AuditServiceOptions {
  log: AuditLog;
  ledger: { id: string; publicKey: string };
  /** Entries read at a time. */
  batch?: number;
  /** Entries verified in one call. */
  most?: number;
}

/** One anchor binds all entries before it; a few more tell when a fault came in. */
const ANCHORS = 10;

export function createAuditService({
  log,
  ledger,
  batch = 1_000,
  most = 20_000,
}: AuditServiceOptions): AuditService {
  async function* entriesOf(first: number, last: number) {
    for (let at = first; at <= last;) {
      const rows = await log.read(at, Math.min(batch, last - at + 1));
      for (const row of rows) if (row.seq <= last) yield row;
      const end = rows.at(-1);
      if (!end) return;
      at = end.seq + 1;
    }
  }

  return {
    async list(filter, before, limit) {
      const rows = await log.list(filter, before, limit);
      return rows.map((row) => ({ ...entryOf(row), hash: row.hash }));
    },

    async exportLog(interval) {
      // Anchors first: an entry that is made from here on may be anchored before it is exported.
      const anchors = await log.anchors(ANCHORS);
      const range = await log.range(interval);
      const first = range?.first ?? 0;
      const last = range?.last ?? -1;
      const whole = interval.to === undefined;
      return {
        about: {
          v: 1,
          kind: 'status-audit-log',
          ledgerId: ledger.id,
          publicKey: ledger.publicKey,
          from: first,
        },
        entries: sealedOf(entriesOf(first, last)),
        // Those after an interval say nothing of it; those after the newest entry, that it was cut.
        anchors: whole ? anchors : anchors.filter((anchor) => anchoredSeq(anchor) <= last),
      };
    },

    async verify(from) {
      const anchors = await log.anchors(ANCHORS);
      const last = (await log.range({}))?.last ?? -1;
      const end = Math.min(last, from + most - 1);
      const [before] = from > 0 ? await log.read(from - 1, 1) : [];
      const verifier = createAuditVerifier({
        from,
        ...(before && { prevHash: before.hash }),
        anchored: anchors.map(anchoredSeq),
      });
      const inconsistent: number[] = [];
      for await (const row of entriesOf(from, end)) {
        if (!row.consistent) inconsistent.push(row.seq);
        if (!verifier.add(row)) break;
      }
      const { next, head } = verifier.end();
      const complete = next > last;
      const due = complete ? anchors : anchors.filter((anchor) => anchoredSeq(anchor) < next);
      const report = verifier.report(due, ledger.publicKey);
      const columns = {
        what: 'columns',
        ok: inconsistent.length === 0,
        detail:
          inconsistent.length === 0
            ? 'say what the entries say'
            : `differ from entry ${inconsistent[0]}, which is what was signed`,
      };
      return {
        ...report,
        ok: report.ok && columns.ok,
        checks: [...report.checks, columns],
        from,
        next,
        complete,
        head: head ?? null,
      };
    },
  };
}

async function* sealedOf(rows: AsyncIterable<SealedAuditEntry>): AsyncGenerator<SealedAuditEntry> {
  for await (const { seq, payload, prevHash, hash } of rows) yield { seq, payload, prevHash, hash };
}
