import { setImmediate } from 'node:timers/promises';
import type { EvidenceDraft, EvidenceRecord } from '@status/evidence';
import { appendEvidence } from '@status/evidence';
import type { RunStatus } from './message.js';

/** Most evidences in one row; a longer list becomes several rows of the same scope and period. */
const EVIDENCES_PER_ROW = 200;

/** One computation as `POST /computations/bulk` takes it. */
export interface ComputationRow {
  readonly computationGroup: string;
  readonly controlId: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly scope: Readonly<Record<string, string>>;
  readonly value: boolean;
  readonly evidences: readonly EvidenceRecord[];
}

/**
 * The rows for a message's checks, each with its own chain from the genesis of the group.
 *
 * @param result verdict of the flow for a single row; by default a row passes when all its checks do
 */
export async function rowsOf(
  status: RunStatus,
  drafts: readonly EvidenceDraft[],
  result?: boolean,
): Promise<ComputationRow[]> {
  const rows: ComputationRow[] = [];
  for (let start = 0; start < drafts.length; start += EVIDENCES_PER_ROW) {
    const part = drafts.slice(start, start + EVIDENCES_PER_ROW);
    const passed = part.every((draft) => draft.result);
    rows.push({
      computationGroup: status.computationGroup,
      controlId: status.controlId,
      period: { from: status.period.from, to: status.period.to },
      scope: status.scope,
      value: drafts.length <= EVIDENCES_PER_ROW ? (result ?? passed) : passed,
      evidences: chained(status.genesis, part),
    });
    await setImmediate(); // Hashing thousands of checks must not hold up other runs.
  }
  return rows;
}

function chained(genesis: string, drafts: readonly EvidenceDraft[]): EvidenceRecord[] {
  const chain: EvidenceRecord[] = [];
  for (const draft of drafts) chain.push(appendEvidence(chain, genesis, draft));
  return chain;
}
