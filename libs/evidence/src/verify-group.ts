import { genesisHash, verifyChain } from './chain.js';
import { computationDigest, entryHash, groupDigest } from './digests.js';
import type {
  Broken,
  Check,
  ExportedComputation,
  GroupExport,
  GroupReport,
} from './group-export.js';
import { verifyReceipt } from './receipt.js';

interface ComputationReport {
  readonly check: Check;
  readonly digest?: string;
  readonly broken?: Broken;
}

/**
 * Recomputes everything that an exported group claims, from its evidence up to the ledger's
 * signature, without any network. Never throws: what cannot be read is a failed check.
 *
 * It proves that nothing changed since the group was sealed, not that the flow told the truth.
 * Without a receipt it proves only that the export is consistent with itself.
 */
export function verifyGroup(exported: GroupExport): GroupReport {
  try {
    return report(exported);
  } catch (cause) {
    const detail = `The export cannot be read: ${cause instanceof Error ? cause.message : cause}`;
    return { ok: false, checks: [{ what: 'shape of the export', ok: false, detail }] };
  }
}

function report(exported: GroupExport): GroupReport {
  const verifier = createGroupVerifier(exported);
  for (const row of exported.computations) verifier.add(row);
  return verifier.report();
}

/** Everything of an export but its rows. */
export type Seal = Omit<GroupExport, 'computations'>;

/**
 * Verifies a group row by row, in posting order: a group of any size takes the memory of one row.
 * Unlike `verifyGroup` it throws for rows that are no rows.
 */
export function createGroupVerifier(seal: Seal): {
  add(row: ExportedComputation): void;
  report(): GroupReport;
} {
  const rows: ComputationReport[] = [];
  return {
    add: (row) => void rows.push(verifyComputation(seal, row)),
    report: () => {
      const checks = [
        ...rows.map((row) => row.check),
        groupCheck(seal, rows),
        ...receiptChecks(seal),
      ];
      const firstBroken = rows.find((row) => row.broken !== undefined)?.broken;
      const ok = checks.every((check) => check.ok);
      return firstBroken === undefined ? { ok, checks } : { ok, checks, firstBroken };
    },
  };
}

function verifyComputation({ group }: Seal, row: ExportedComputation): ComputationReport {
  const of = { computationGroup: group.id, controlId: group.controlId };
  const what = `computation ${row.id}`;
  const chain = verifyChain(genesisHash(of), row.evidences);
  if (!chain.ok) {
    const evidence = row.evidences[chain.brokenAt];
    const where = { evidenceId: String(evidence?.id), seq: chain.brokenAt };
    const detail = `evidence ${chain.brokenAt} (${where.evidenceId}): ${chain.reason}`;
    const broken = { computationId: row.id, ...where, why: chain.reason };
    return { check: { what, ok: false, detail }, broken };
  }
  const digest = computationDigest({ ...of, ...row, evidenceHead: chain.head });
  const why =
    chain.head !== row.evidenceHead
      ? 'evidenceHead is not the hash of the last evidence'
      : digest !== row.digest
        ? 'digest does not match period, scope, value and evidence'
        : undefined;
  if (why === undefined) {
    return { check: { what, ok: true, detail: `${row.evidences.length} evidences` }, digest };
  }
  const broken = { computationId: row.id, why };
  return { check: { what, ok: false, detail: why }, digest, broken };
}

function groupCheck({ group }: Seal, rows: readonly ComputationReport[]): Check {
  const what = 'group digest';
  const digests = rows.flatMap(({ digest }) => (digest === undefined ? [] : [digest]));
  const { id, digest } = group;
  const ok =
    digests.length === rows.length && groupDigest({ computationGroup: id, digests }) === digest;
  const detail = ok
    ? `${rows.length} computations`
    : 'the group digest does not match the recomputed computations';
  return { what, ok, detail };
}

function receiptChecks({ group, receipt, entry, publicKey }: Seal): Check[] {
  if (receipt === undefined) {
    const detail = 'a ledger entry without its receipt proves nothing; export the receipt too';
    return entry === undefined ? [] : [{ what: 'receipt', ok: false, detail }];
  }
  const sealed = receipt.digest === group.digest;
  const checks = [
    {
      what: 'sealed digest',
      ok: sealed,
      detail: sealed ? `sealed at ${receipt.at}` : 'the receipt is for another digest',
    },
    signatureCheck({ receipt, publicKey }),
  ];
  if (entry === undefined) return checks;
  const ok =
    entryHash(entry) === receipt.entryHash &&
    entry.seq === receipt.seq &&
    entry.digest === receipt.digest;
  const detail = ok ? `entry ${entry.seq}` : 'the entry does not match the receipt';
  return [...checks, { what: 'ledger entry', ok, detail }];
}

function signatureCheck({
  receipt,
  publicKey,
}: Required<Pick<GroupExport, 'receipt'>> & { publicKey: string | undefined }): Check {
  const what = 'receipt signature';
  if (publicKey === undefined) {
    return { what, ok: false, detail: 'no public key was given; get it from the ledger' };
  }
  try {
    const ok = verifyReceipt(receipt, publicKey);
    const detail = ok ? `signed by ledger ${receipt.ledgerId}` : 'the signature does not match';
    return { what, ok, detail };
  } catch (cause) {
    return { what, ok: false, detail: cause instanceof Error ? cause.message : String(cause) };
  }
}
