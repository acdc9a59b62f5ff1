import { useSyncExternalStore } from 'react';
import { useFormat } from '@/lib/format/use-format';

const TICK = 20_000;

let now = Date.now();
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(notify: () => void): () => void {
  watchers.add(notify);
  timer ??= setInterval(() => {
    now = Date.now();
    watchers.forEach((tell) => tell());
  }, TICK);
  return () => {
    watchers.delete(notify);
    if (watchers.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** How long ago, or how soon; the exact instant on hovering and for machines. */
export function RelativeTime({ at }: { at: string }) {
  const format = useFormat();
  const tick = useSyncExternalStore(watch, () => now);
  // What is newer than the last tick happened now, not in the future.
  const instant = Math.max(tick, Math.min(Date.parse(at), Date.now()));
  return (
    <time dateTime={at} title={format.exact(at)}>
      {format.relative(at, instant)}
    </time>
  );
}
