const EVERY_MS = 60_000;

/** Runs what removes states whose time is over, at most once a minute. */
export function createSweep(remove: () => Promise<unknown>): () => Promise<void> {
  let next = 0;
  return async () => {
    if (Date.now() < next) return;
    next = Date.now() + EVERY_MS;
    await remove();
  };
}
