import {
  createGroupVerifier,
  genesisHash,
  type ExportedComputation,
  type Seal,
  type SignedHead,
} from '@status/evidence';
import type { Db } from '../../db/knex.js';
import { conflict, notFound } from '../../errors/index.js';
import type { Ledger } from '../ledger/index.js';
import type { Computation } from './computation.js';
import type { Group } from './group.js';
import { sealKey } from './seal.js';
import type { ComputationStore, Stores } from './stores.js';
import {
  standingOf,
  summarise,
  verifyPruned,
  type SealStanding,
  type Shown,
  type Verification,
} from './verification.js';

/** A sealed group with everything needed to verify it without this installation. */
export interface SealedExport {
  seal: Seal & { v: 1 };
  ledger: SealStanding;
  /** In posting order, read as they are taken: a group may be larger than the memory. */
  computations: AsyncIterable<ExportedComputation>;
}

const PAGE = 1_000;

export interface EvidenceDeps {
  db: Db;
  stores: Stores;
  ledger: Pick<Ledger<Db>, 'provenance' | 'standing'>;
  /** The ledger's newest head that can be had without waiting. */
  ledgerHead: () => Promise<SignedHead | undefined>;
}

/** Reads evidence back as it was hashed, and verifies it. */
export const createEvidenceService = ({ db, stores, ledger, ledgerHead }: EvidenceDeps) => ({
  /** Of a group without a digest there is nothing to say: undefined. */
  async standing(group: Group): Promise<SealStanding | undefined> {
    return group.digest === null
      ? undefined
      : standingOf(group, await ledger.standing(db, sealKey(group)));
  },

  /** @throws AppError 404; 409 while the group is not sealed, for there is nothing to compare with */
  async exportGroup(id: string): Promise<SealedExport> {
    const group = await stores(db).groups.get(id);
    if (!group) throw notFound('computation group', id);
    if (!group.digest)
      throw conflict(
        'not-sealed',
        `The group is ${group.status} and was never sealed; only a run that brought all its results is.`,
      );
    if (group.prunedAt)
      throw conflict(
        'evidence-deleted',
        `Its computations and evidences were deleted at ${group.prunedAt.toISOString()}. Their digests are kept: verify the run to see that they are those that were sealed.`,
      );
    return this.exportSealed(group);
  },

  /** As `exportGroup`, of a group that is known to have its digest and its evidence. */
  async exportSealed(group: Group): Promise<SealedExport> {
    const { id, controlId, digest, receipt } = group;
    const found = receipt && (await ledger.provenance(db, receipt));
    return {
      seal: {
        v: 1,
        group: { id, controlId, digest: digest as string },
        ...(receipt && { receipt }),
        ...(found?.entry && { entry: found.entry }),
        ...(found?.publicKey && { publicKey: found.publicKey }),
      },
      ledger: (await this.standing(group)) as SealStanding,
      computations: allComputations(stores(db).computations, group),
    };
  },

  async verify(id: string): Promise<Verification> {
    const pruned = await stores(db).computations.pruned(id);
    const group = pruned && (await stores(db).groups.get(id));
    if (pruned && group) return verifyPruned(group, pruned);
    const { seal, ledger: standing, computations } = await this.exportGroup(id);
    const verifier = createGroupVerifier(seal);
    const counted = { rows: 0, evidences: 0, passed: 0 };
    for await (const row of computations) {
      verifier.add(row);
      counted.rows += 1;
      counted.evidences += row.evidences.length;
      counted.passed += row.evidences.filter(({ result }) => result).length;
    }
    const head = await ledgerHead();
    const shown = await shownOf(stores(db), id);
    return {
      ...summarise(verifier.report(), seal, { ...counted, shown }, standing),
      ...(head && { head }),
    };
  },
});
export type EvidenceService = ReturnType<typeof createEvidenceService>;

/** What lists and verdicts show of a group, which no hash covers. */
async function shownOf({ groups, computations }: ReturnType<Stores>, id: string): Promise<Shown> {
  const group = (await groups.get(id)) as Group;
  const { evidences, evidencesPassed: passed, value } = group;
  return { evidences, passed, value, ofRows: await computations.counts(group) };
}

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

export const genesisOf = (group: Pick<Group, 'id' | 'controlId'>): string =>
  genesisHash({ computationGroup: group.id, controlId: group.controlId });
