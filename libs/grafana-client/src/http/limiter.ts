/** Runs work, so many at a time; the rest waits in the order it came. */
export type Limiter = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** @param most how many may run at once */
export function createLimiter(most: number): Limiter {
  let running = 0;
  const waiting: (() => void)[] = [];
  const enter = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (running < most) {
        running += 1;
        return resolve();
      }
      const go = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      waiting.push(go);
    });
  return async (work, signal) => {
    signal.throwIfAborted();
    await enter(signal);
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on: nobody else can take it in between.
      if (next) next();
      else running -= 1;
    }
  };
}
