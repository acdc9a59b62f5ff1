import type { EvidenceDraft } from '@status/evidence';
import { canonicalJson } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';

/**
 * The evidence of several branches of a flow, branch after branch, for one chain. What was found
 * before the branches parted is in each of them and stays once, at its first place.
 *
 * @throws FlowError STATUS_EVIDENCE_CHAIN when two branches have the same evidence with other content
 */
export function mergeEvidence(branches: readonly (readonly EvidenceDraft[])[]): EvidenceDraft[] {
  const merged = new Map<string, EvidenceDraft>();
  for (const evidence of branches.flat()) {
    const known = merged.get(evidence.id);
    if (known === undefined) merged.set(evidence.id, evidence);
    else if (canonicalJson(known) !== canonicalJson(evidence)) {
      const fault = `The evidence “${evidence.key}” was changed in one branch and not in another`;
      throw new FlowError('STATUS_EVIDENCE_CHAIN', fault);
    }
  }
  return [...merged.values()];
}
