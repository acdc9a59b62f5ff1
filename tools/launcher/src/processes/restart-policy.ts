const WINDOW_MS = 60_000;
const MOST_DEATHS = 5;
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5_000;

export type Decision = { restart: true; afterMs: number } | { restart: false };

/**
 * What follows the latest of some deaths: a restart after a pause that doubles with each death of
 * the last minute, or an end after the fifth.
 * @param deaths times in ms, the latest last
 */
export function afterDeath(deaths: readonly number[]): Decision {
  const latest = deaths.at(-1) ?? 0;
  const recent = deaths.filter((at) => latest - at < WINDOW_MS).length;
  if (recent >= MOST_DEATHS) return { restart: false };
  return {
    restart: true,
    afterMs: Math.min(FIRST_DELAY_MS * 2 ** (recent - 1), LONGEST_DELAY_MS),
  };
}
