import type { Broken, ExportedComputation, GroupExport, GroupReport } from './group-export.js';
import { verifyComputation, type ComputationReport } from './verify-computation.js';
import { groupCheck, metaOf, sealChecks, type Seal, type SealCheck } from './verify-seal.js';

/**
 * Recomputes everything that an exported group claims, from its evidence up to the ledger's
 * signature, without any network. Never throws: what cannot be read is a failed check.
 *
 * It proves that nothing changed since the group was sealed, not that the flow told the truth.
 * Without a receipt (`pending`) it proves only that the export is consistent with itself.
 */
export function verifyGroup(
  exported: GroupExport & Pick<Seal, 'trusted' | 'verifier'>,
): GroupReport {
  try {
    const verifier = createGroupVerifier(exported);
    for (const row of exported.computations) verifier.add(row);
    return verifier.report();
  } catch (cause) {
    return unreadable(cause);
  }
}

/** The report of what has not the shape of an export. */
export function unreadable(cause: unknown): GroupReport {
  const detail = `The export cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
  return {
    ok: false,
    checks: [{ what: 'shape of the export', ok: false, detail }],
    firstBroken: { part: 'export', why: detail },
  };
}

/**
 * Verifies a group row by row, in posting order: a group of any size takes the memory of one row.
 * Unlike `verifyGroup` it throws for rows that are no rows.
 */
export function createGroupVerifier(seal: Seal): {
  add(row: ExportedComputation): void;
  report(): GroupReport;
} {
  const rows: ComputationReport[] = [];
  const meta = metaOf(seal.entry);
  return {
    add: (row) => {
      const at = { group: seal.group, ordinal: rows.length, derivedId: meta !== undefined };
      const report = verifyComputation(at, row);
      const other = meta && (row.period.from !== meta.from || row.period.to !== meta.to);
      rows.push(other && !report.broken ? ofAnotherPeriod(report, row) : report);
    },
    report: () => {
      const digests = rows.flatMap(({ digest }) => (digest === undefined ? [] : [digest]));
      const whole = digests.length === rows.length;
      const checks = [
        groupCheck(seal, digests, `${rows.length} computations`, whole),
        ...sealChecks(seal),
      ];
      return reportOf(seal, rows, checks);
    },
  };
}

/** Verifies what is kept of a group whose rows were deleted: the digests of its rows. */
export function verifyDeletedGroup(seal: Seal, digests: readonly string[]): GroupReport {
  const detail = `the ${digests.length} digests that are kept make it`;
  return reportOf(seal, [], [groupCheck(seal, digests, detail), ...sealChecks(seal)]);
}

function reportOf(
  { receipt, entry }: Seal,
  rows: readonly ComputationReport[],
  sealed: readonly SealCheck[],
): GroupReport {
  const checks = [
    ...rows.map((row) => row.check),
    ...sealed.map(({ what, ok, detail }) => ({ what, ok, detail })),
  ];
  const firstBroken = rows.find(({ broken }) => broken)?.broken ?? brokenOf(sealed, entry?.seq);
  return {
    ok: checks.every(({ ok }) => ok),
    ...(receipt === undefined && { pending: true as const }),
    checks,
    ...(firstBroken && { firstBroken }),
  };
}

function brokenOf(sealed: readonly SealCheck[], seq: number | undefined): Broken | undefined {
  const found = sealed.find(({ ok }) => !ok);
  if (!found) return undefined;
  const { part, detail: why } = found;
  const numbered = seq !== undefined && (part === 'entry' || part === 'receipt');
  return { part, ...(numbered && { seq }), why };
}

function ofAnotherPeriod(report: ComputationReport, row: ExportedComputation): ComputationReport {
  const why = 'its period is another one than the ledger has for the group';
  return {
    ...report,
    check: { ...report.check, ok: false, detail: why },
    broken: { part: 'computation', computationId: row.id, why },
  };
}
