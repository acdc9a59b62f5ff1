/** A break of the contract that was decided on. */
export interface Accepted {
  /** The line of the check. */
  change: string;
  /** Why clients are made to change, and what they do instead. */
  reason: string;
}

export interface Judgement {
  /** Breaks that nobody has accepted. */
  refused: string[];
  /** Accepted lines without a reason, or that match no change any more. */
  stale: string[];
}

/** Sets the breaks that were found against those that were accepted. */
export function judge(changes: readonly string[], accepted: readonly Accepted[]): Judgement {
  const known = accepted.map(({ change }) => change);
  return {
    refused: changes.filter((change) => !known.includes(change)),
    stale: accepted
      .filter(({ change, reason }) => !changes.includes(change) || reason.trim() === '')
      .map(({ change }) => change),
  };
}
