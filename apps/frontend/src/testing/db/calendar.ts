import type { Group, Schemas } from '@/lib/schemas';
import { runOfSlot, type MockDb } from './store';
import { periodAgo } from './periods';
import type { MockControl } from './tables';
import { verdictOf } from './views';

type Slot = Schemas['CalendarSlot'];

const LENGTH = 30;
const FARTHEST = 400;

function toSlot(group: Group | undefined, slot: Pick<Slot, 'period' | 'scope'>): Slot {
  const verdict = verdictOf(group);
  return {
    ...slot,
    verdict: verdict ?? 'missing',
    value: group?.value ?? null,
    computationGroup: group?.id ?? null,
    reason: verdict ? (group?.error?.message ?? null) : 'no run',
  };
}

/** The slots of a control in a range of starts; by default of the last 30 periods. */
export function calendarOf(
  db: MockDb,
  control: MockControl,
  range: { from: string | null; to: string | null },
): Schemas['Calendar'] {
  const now = new Date();
  const first = Date.parse(control.startDate);
  const periods = Array.from({ length: FARTHEST }, (_, ago) => periodAgo(control.period, now, ago))
    .filter(({ from }, ago) =>
      range.from || range.to
        ? (!range.from || from >= range.from) && (!range.to || from < range.to)
        : ago < LENGTH,
    )
    .filter(({ to }) => Date.parse(to) > first)
    .reverse();
  const items = control.scopeSets.flatMap(({ scopes: scope }) =>
    periods.map((period) =>
      toSlot(runOfSlot(db, control.id, scope, period.from), { period, scope }),
    ),
  );
  return {
    from: range.from ?? periods[0]?.from ?? now.toISOString(),
    to: range.to ?? periods.at(-1)?.to ?? now.toISOString(),
    items,
  };
}
