/** What this process does: answers calls, works jobs and schedules, or both. */
export interface ProcessRole {
  api: boolean;
  worker: boolean;
}

/**
 * Reads what `node main.js [api | worker]` asks for; without a word it is both.
 * @throws Error in one sentence for any other word
 */
export function readRole(word: string | undefined): ProcessRole {
  if (word === undefined) return { api: true, worker: true };
  if (word !== 'api' && word !== 'worker')
    throw new Error(
      `"${word}" is nothing this program does: say "api", "worker", or nothing for both.`,
    );
  return { api: word === 'api', worker: word === 'worker' };
}
