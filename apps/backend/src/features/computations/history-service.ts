import type { Db } from '../../db/knex.js';
import type { EvidenceService, SealedExport } from './evidence-service.js';
import type { Group } from './group.js';
import type { SealedGroups, Stores } from './stores.js';

/** Instants of a half-open interval that the groups' periods begin in. */
export interface HistoryWindow {
  from?: Date | undefined;
  to?: Date | undefined;
}

/** A group whose computations were deleted: what is kept of them. */
export interface PrunedGroup {
  seal: SealedExport['seal'];
  ledger: SealedExport['ledger'];
  deleted: { at: Date; digests: string[] };
}

export interface HistoryExport {
  about: {
    v: 1;
    kind: 'status-control-history';
    controlId: string;
    from: string | null;
    to: string | null;
  };
  /** By period, read as they are taken. */
  groups: AsyncIterable<SealedExport | PrunedGroup>;
  /** Of the ledgers that sealed them, known after the groups. */
  keys: () => { ledgerId: string; publicKey: string }[];
}

export interface HistoryDeps {
  db: Db;
  stores: Stores;
  sealed: SealedGroups;
  evidence: Pick<EvidenceService, 'exportSealed'>;
}

const PAGE = 100;

/** All sealed groups of a control, to be verified without this installation. */
export const createHistoryService = (deps: HistoryDeps) => ({
  exportHistory(controlId: string, window: HistoryWindow): HistoryExport {
    const keys = new Map<string, string>();
    return {
      about: {
        v: 1,
        kind: 'status-control-history',
        controlId,
        from: window.from?.toISOString() ?? null,
        to: window.to?.toISOString() ?? null,
      },
      groups: groupsOf(deps, controlId, window, keys),
      keys: () => [...keys].map(([ledgerId, publicKey]) => ({ ledgerId, publicKey })),
    };
  },
});
export type HistoryService = ReturnType<typeof createHistoryService>;

async function* groupsOf(
  deps: HistoryDeps,
  controlId: string,
  window: HistoryWindow,
  keys: Map<string, string>,
): AsyncGenerator<SealedExport | PrunedGroup> {
  for (let after: Group | undefined; ;) {
    const page = await deps.sealed(controlId, window, after, PAGE);
    for (const group of page) {
      const exported = await deps.evidence.exportSealed(group);
      const { receipt, publicKey, ...seal } = exported.seal;
      if (receipt && publicKey) keys.set(receipt.ledgerId, publicKey);
      const bare = { ...seal, ...(receipt && { receipt }) };
      const pruned = group.prunedAt && (await deps.stores(deps.db).computations.pruned(group.id));
      if (pruned)
        yield {
          seal: bare,
          ledger: exported.ledger,
          deleted: { at: pruned.at, digests: pruned.digests },
        };
      else yield { ...exported, seal: bare };
    }
    if (page.length < PAGE) return;
    after = page.at(-1);
  }
}
