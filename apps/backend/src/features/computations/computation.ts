import type { EvidenceRecord } from '@status/evidence';

/** One row a flow handed in: did the rule hold, shown by its evidences. */
export interface Computation {
  id: string;
  groupId: string;
  controlId: string;
  catalogId: string;
  /** Position within its group, from 0, in posting order. */
  ordinal: number;
  scope: Record<string, string>;
  period: { from: Date; to: Date };
  value: boolean;
  evidenceCount: number;
  passedCount: number;
  /** Hash of its last evidence. */
  evidenceHead: string;
  digest: string;
  createdAt: Date;
}

export type NewComputation = Omit<Computation, 'createdAt'> & { evidences: EvidenceRecord[] };

/** A row as it arrives. */
export interface PostedComputation {
  computationGroup?: string;
  controlId?: string;
  period: { from: string; to: string };
  scope: Record<string, string>;
  value: boolean;
  evidences: EvidenceRecord[];
}
