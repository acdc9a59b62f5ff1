import { useSyncExternalStore } from 'react';

const TICK = 20_000;

let now = Date.now();
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(notify: () => void): () => void {
  if (watchers.size === 0) now = Date.now(); // Nobody looked at the clock meanwhile.
  watchers.add(notify);
  timer ??= setInterval(() => {
    now = Date.now();
    watchers.forEach((tell) => tell());
  }, TICK);
  return () => {
    watchers.delete(notify);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present in milliseconds, at most 20 s old; one clock for everything that shows it. */
export const useNow = (): number => useSyncExternalStore(watch, () => now);
