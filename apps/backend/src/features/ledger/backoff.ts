const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/**
 * Milliseconds to wait before the next try: twice as long each time, up to five minutes, of which
 * the second half is chance, so that many who wait do not come at once.
 * @param attempts tries that failed, from 1
 * @param random from 0 to 1
 */
export function backoffMs(attempts: number, random: number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 30));
  return Math.round(most * (0.5 + random / 2));
}
