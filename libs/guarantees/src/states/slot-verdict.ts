import type { GuaranteeState } from './guarantee-state.js';

export type SlotVerdict = 'passed' | 'failed' | 'missing';

/**
 * Verdict of a slot (control x scope x period). Without data there is no verdict: no state, or a
 * state in which a metric only counted as 0, is missing, never passed and never failed.
 */
export function readSlotVerdict(
  state: Pick<GuaranteeState, 'value' | 'missingMetrics'> | undefined | null,
): SlotVerdict {
  if (!state || (state.missingMetrics?.length ?? 0) > 0) return 'missing';
  return state.value ? 'passed' : 'failed';
}
