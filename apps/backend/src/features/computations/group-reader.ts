import type { EvidenceRecord } from '@status/evidence';
import type { Db } from '../../db/knex.js';
import { notFound } from '../../errors/index.js';
import { decodeCursor, encodeCursor } from '../../http/pagination.js';
import { createComputationRepository } from './computation-repository.js';
import type { Group } from './group.js';
import { createGroupRepository } from './group-repository.js';

export interface EvidencePage {
  evidences: (EvidenceRecord & { computationId: string })[];
  page: { nextCursor: string | null; limit: number };
}

/** Reads a group with a page of its evidences: the cost follows the page, not the group. */
export const createGroupReader = (db: Db) => ({
  async get(id: string): Promise<Group> {
    const group = await createGroupRepository(db).get(id);
    if (!group) throw notFound('computation group', id);
    return group;
  },

  /** Evidences of the whole group in posting order. */
  async evidences(group: Group, cursor: string | undefined, limit: number): Promise<EvidencePage> {
    const [ordinal = -1, seq = -1] = (decodeCursor(cursor, ['position', 'position']) ?? []).map(
      Number,
    );
    const rows = await createComputationRepository(db).evidencesOfGroup(
      group,
      [ordinal, seq],
      limit,
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const more = rows.length > limit && last !== undefined;
    return {
      evidences: shown.map(({ computationId, record }) => ({ ...record, computationId })),
      page: { nextCursor: more ? encodeCursor([last.ordinal, last.record.seq]) : null, limit },
    };
  },

  /** Evidences of one computation, in the order of their chain. */
  async evidencesOf(
    group: Group,
    ordinal: number,
    cursor: string | undefined,
    limit: number,
  ): Promise<{ evidences: EvidenceRecord[]; page: EvidencePage['page'] }> {
    const after = Number(decodeCursor(cursor, ['position'])?.[0] ?? -1);
    const rows = await createComputationRepository(db).evidencesOfGroup(
      group,
      [ordinal, after],
      limit,
      ordinal,
    );
    const evidences = rows.slice(0, limit).map(({ record }) => record);
    const last = evidences.at(-1);
    const more = rows.length > limit && last !== undefined;
    return { evidences, page: { nextCursor: more ? encodeCursor([last.seq]) : null, limit } };
  },
});
export type GroupReader = ReturnType<typeof createGroupReader>;
