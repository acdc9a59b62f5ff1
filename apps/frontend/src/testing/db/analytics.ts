import type { ScopeValues, Schemas } from '@/lib/schemas';
import { complianceOf, complianceStatusOf } from './judge';
import type { MockDb } from './store';
import type { MockControl } from './tables';
import { toControl, verdictOf } from './views';

type Counts = Pick<Schemas['TrendPoint'], 'passed' | 'failed' | 'error' | 'missing'>;

/** The day an instant falls on, by the clock of this device. */
export const dayOf = (instant: string | Date): string =>
  new Date(instant).toLocaleDateString('en-CA');

/** The first day of the interval that holds a day. */
export function startOf(interval: string, day: string): string {
  const date = new Date(`${day}T00:00:00`);
  if (interval === 'week') date.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  if (interval === 'month') date.setDate(1);
  return dayOf(date);
}

export function daysBetween(from: Date, to: Date): string[] {
  const days: string[] = [];
  const day = new Date(from.getFullYear(), from.getMonth(), from.getDate());
  for (; day < to; day.setDate(day.getDate() + 1)) days.push(dayOf(day));
  return days;
}

/** Every slot of some controls: where it belongs and what it came to. */
export const slotsOf = (db: MockDb, wanted: (control: MockControl) => boolean) =>
  [...db.slots.values()].flatMap((id) => {
    const group = db.runs.get(id)?.group;
    const control = group && db.controls.get(group.controlId);
    const verdict = verdictOf(group);
    return group && control && verdict && wanted(control)
      ? [{ control, scope: group.scope, day: dayOf(group.period.from), verdict }]
      : [];
  });
export type Slot = ReturnType<typeof slotsOf>[number];

export function countOf(
  slots: readonly Slot[],
  expected = 0,
): Counts & {
  percentage: number | null;
  coverage: number | null;
} {
  const count = (wanted: string) => slots.filter(({ verdict }) => verdict === wanted).length;
  const [passed, failed, error] = [count('passed'), count('failed'), count('error')];
  const missing = count('missing') + Math.max(0, expected - slots.length);
  const all = passed + failed + error + missing;
  const share = (part: number) => (all === 0 ? null : Math.round((10_000 * part) / all) / 100);
  return {
    passed,
    failed,
    error,
    missing,
    percentage: slots.length === 0 ? null : share(passed),
    coverage: share(passed + failed),
  };
}

/** Controls in force, counted by what `groupBy` says. */
export function groupsOf(
  db: MockDb,
  groupBy: string,
  catalogId: string | null,
  scope: ScopeValues,
): Schemas['ComplianceGroup'][] {
  const name = groupBy.startsWith('scope:') ? groupBy.slice('scope:'.length) : undefined;
  const groups = new Map<string, { label: string; statuses: Schemas['ComplianceStatus'][] }>();
  const add = (key: string, label: string, status: Schemas['ComplianceStatus']) => {
    const group = groups.get(key) ?? { label, statuses: [] };
    group.statuses.push(status);
    groups.set(key, group);
  };
  for (const stored of db.controls.values()) {
    if (stored.status !== 'finalized' || (catalogId && stored.catalogId !== catalogId)) continue;
    const control = toControl(db, stored);
    const sets = control.scopeSets.filter(({ scopes }) =>
      Object.entries(scope).every(([key, value]) => scopes[key] === value),
    );
    if (sets.length === 0) continue;
    const statusOf = (some: typeof sets) => complianceStatusOf(some.map(({ verdict }) => verdict));
    if (name !== undefined)
      for (const value of new Set(sets.flatMap(({ scopes }) => scopes[name] ?? [])))
        add(value, value, statusOf(sets.filter(({ scopes }) => scopes[name] === value)));
    else if (groupBy === 'control') add(control.id, stored.name, statusOf(sets));
    else if (groupBy === 'severity') add(stored.severity, stored.severity, statusOf(sets));
    else add(control.catalogId, control.catalogName, statusOf(sets));
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { label, statuses }]) => ({ key, label, compliance: complianceOf(statuses) }));
}
