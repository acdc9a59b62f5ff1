export type EvidenceView = 'failing-first' | 'failing' | 'in-order';

/** The evidences to show, in the order to show them; the order among equals stays. */
export function arrange<Item extends { result: boolean }>(
  evidences: readonly Item[],
  view: EvidenceView,
): Item[] {
  const failing = evidences.filter(({ result }) => !result);
  if (view === 'failing') return failing;
  if (view === 'in-order') return [...evidences];
  return [...failing, ...evidences.filter(({ result }) => result)];
}
