import { genesisHash, verifyChain } from './chain.js';
import { computationDigest, computationId } from './digests.js';
import type { Broken, Check, ExportedComputation, GroupExport } from './group-export.js';

export interface ComputationReport {
  readonly check: Check;
  readonly digest?: string;
  readonly broken?: Broken;
}

interface Position {
  readonly group: GroupExport['group'];
  /** From 0, in posting order. */
  readonly ordinal: number;
  /** Is its id made from what it holds? Of groups sealed earlier it is any. */
  readonly derivedId: boolean;
}

/** Recomputes one row: its evidence chain, its digest and its id. */
export function verifyComputation(
  { group, ordinal, derivedId }: Position,
  row: ExportedComputation,
): ComputationReport {
  const of = { computationGroup: group.id, controlId: group.controlId };
  const what = `computation ${row.id}`;
  const chain = verifyChain(genesisHash(of), row.evidences);
  if (!chain.ok) {
    const evidenceId = String(row.evidences[chain.brokenAt]?.id);
    const detail = `evidence ${chain.brokenAt} (${evidenceId}): ${chain.reason}`;
    return {
      check: { what, ok: false, detail },
      broken: {
        part: 'evidence',
        computationId: row.id,
        evidenceId,
        seq: chain.brokenAt,
        why: chain.reason,
      },
    };
  }
  const digest = computationDigest({ ...of, ...row, evidenceHead: chain.head });
  const id = { computationGroup: group.id, ordinal, digest };
  const why =
    chain.head !== row.evidenceHead
      ? 'evidenceHead is not the hash of the last evidence'
      : digest !== row.digest
        ? 'digest does not match period, scope, value and evidence'
        : derivedId && row.id !== computationId(id)
          ? 'the id is not that of this computation'
          : undefined;
  if (why === undefined)
    return { check: { what, ok: true, detail: `${row.evidences.length} evidences` }, digest };
  const broken: Broken = { part: 'computation', computationId: row.id, why };
  return { check: { what, ok: false, detail: why }, digest, broken };
}
