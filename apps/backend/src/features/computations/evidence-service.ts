import {
  createGroupVerifier,
  genesisHash,
  groupDigest,
  type ExportedComputation,
  type GroupReport,
  type Seal,
} from '@status/evidence';
import type { Db } from '../../db/knex.js';
import { conflict, notFound } from '../../errors/index.js';
import type { Ledger } from '../ledger/index.js';
import type { Computation } from './computation.js';
import type { Group } from './group.js';
import type { ComputationStore, Stores } from './stores.js';

/** A sealed group with everything needed to verify it without this installation. */
export interface SealedExport {
  seal: Required<Pick<Seal, 'receipt' | 'publicKey'>> & Seal & { v: 1 };
  /** In posting order, read as they are taken: a group may be larger than the memory. */
  computations: AsyncIterable<ExportedComputation>;
}

export interface Verification {
  ok: boolean;
  checks: { what: string; ok: boolean; detail: string }[];
  firstBroken?: { computationId: string; evidenceId?: string; seq?: number; why: string };
}

const PAGE = 1_000;

export interface EvidenceDeps {
  db: Db;
  stores: Stores;
  ledger: Ledger<Db>;
}

/** Reads evidence back as it was hashed, and verifies it. */
export const createEvidenceService = ({ db, stores, ledger }: EvidenceDeps) => ({
  /** @throws AppError 404; 409 while the group is not sealed, for there is nothing to compare with */
  async exportGroup(id: string): Promise<SealedExport> {
    const group = await stores(db).groups.get(id);
    if (!group) throw notFound('computation group', id);
    if (!group.digest || !group.receipt)
      throw conflict(
        'not-sealed',
        `The group is ${group.status} and was never sealed; only a run that brought all its results is.`,
      );
    if (group.prunedAt)
      throw conflict(
        'evidence-deleted',
        `Its computations and evidences were deleted at ${group.prunedAt.toISOString()}. Their digests are kept: verify the run to see that they are those that were sealed.`,
      );
    const entry = await ledger.entry(db, group.receipt.seq);
    return {
      seal: {
        v: 1,
        group: { id: group.id, controlId: group.controlId, digest: group.digest },
        receipt: group.receipt,
        publicKey: ledger.publicKey,
        ...(entry ? { entry } : {}),
      },
      computations: allComputations(stores(db).computations, group),
    };
  },

  async verify(id: string): Promise<Verification> {
    const pruned = await stores(db).computations.pruned(id);
    const group = pruned && (await stores(db).groups.get(id));
    if (pruned && group) return verifyPruned(group, pruned);
    const { seal, computations } = await this.exportGroup(id);
    const verifier = createGroupVerifier(seal);
    const counted = { rows: 0, evidences: 0 };
    for await (const row of computations) {
      verifier.add(row);
      counted.rows += 1;
      counted.evidences += row.evidences.length;
    }
    return summarise(verifier.report(), seal, counted);
  },
});
/** Of a deleted run, what the kept digests show: that they are the ones its seal was made of. */
function verifyPruned(
  { id, digest }: Group,
  { at, by, digests }: { at: Date; by: string; digests: string[] },
): Verification {
  const ok = groupDigest({ computationGroup: id, digests }) === digest;
  return {
    ok,
    checks: [
      {
        what: 'evidence chains',
        ok: true,
        detail: `deleted at ${at.toISOString()} by ${by}; a copy can be compared with the ${digests.length} digests that are kept`,
      },
      {
        what: 'group digest',
        ok,
        detail: ok
          ? 'the digests that are kept make the digest that was sealed'
          : 'the digests that are kept do not make the digest that was sealed',
      },
    ],
  };
}
export type EvidenceService = ReturnType<typeof createEvidenceService>;

async function* allComputations(
  store: ComputationStore,
  group: Group,
): AsyncGenerator<ExportedComputation> {
  for (let after = -1; ;) {
    const page = await store.listOfGroup(group, after, PAGE);
    const shown = page.slice(0, PAGE);
    for (const row of shown) yield await exportComputation(store, group, row);
    if (page.length <= PAGE) return;
    after = shown.at(-1)?.ordinal as number;
  }
}

async function exportComputation(
  store: ComputationStore,
  group: Group,
  row: Computation,
): Promise<ExportedComputation> {
  const found = await store.evidencesOfGroup(group, [row.ordinal, -1], MAX_EVIDENCES, row.ordinal);
  return {
    id: row.id,
    period: { from: row.period.from.toISOString(), to: row.period.to.toISOString() },
    scope: row.scope,
    value: row.value,
    evidenceHead: row.evidenceHead,
    digest: row.digest,
    evidences: found.map(({ record }) => record),
  };
}

/** The contract takes at most 1,000 evidences per computation; one more would be a finding. */
const MAX_EVIDENCES = 1_001;

/** One line for all rows that hold, one for each of the first that do not. */
function summarise(
  report: GroupReport,
  { entry }: Seal,
  counted: { rows: number; evidences: number },
): Verification {
  const isRow = ({ what }: { what: string }) => what.startsWith('computation ');
  const broken = report.checks.filter((check) => isRow(check) && !check.ok);
  const whole = counted.rows - broken.length;
  const missingEntry = entry
    ? []
    : [{ what: 'ledger entry', ok: false, detail: 'the entry of the receipt is gone' }];
  return {
    ok: report.ok && entry !== undefined,
    checks: [
      {
        what: 'evidence chains',
        ok: broken.length === 0,
        detail: `${whole} of ${counted.rows} computations with ${counted.evidences} evidences are whole`,
      },
      ...broken.slice(0, 20),
      ...report.checks.filter((check) => !isRow(check)),
      ...missingEntry,
    ],
    ...(report.firstBroken ? { firstBroken: report.firstBroken } : {}),
  };
}

export const genesisOf = (group: Pick<Group, 'id' | 'controlId'>): string =>
  genesisHash({ computationGroup: group.id, controlId: group.controlId });
