import { useFormat } from '@/lib/format/use-format';
import { useNow } from '@/lib/use-now';

// How far the clock of the page may be behind: what is newer by less just happened.
const BEHIND = 30_000;

/** How long ago, or how soon; the exact instant on hovering and for machines. */
export function RelativeTime({ at }: { at: string }) {
  const format = useFormat();
  const now = useNow();
  const instant = Date.parse(at);
  const from = instant > now && instant - now < BEHIND ? instant : now;
  return (
    <time dateTime={at} title={format.exact(at)}>
      {format.relative(at, from)}
    </time>
  );
}
