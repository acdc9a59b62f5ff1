import type { ScopeValues } from '@/lib/schemas';
import {
  countOf,
  dayOf,
  daysBetween,
  groupsOf,
  slotsOf,
  startOf,
  type Slot,
} from '../db/analytics';
import type { MockDb } from '../db/store';
import { answer, found, http, pageOf, Refusal } from '../http';

const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const DAY_MS = 86_400_000;
const TIMES = ['day', 'week', 'month'];

/** `scope[team]=a` as the API reads it. */
function scopeOf(url: string): ScopeValues {
  const scope: ScopeValues = {};
  for (const [key, value] of new URL(url).searchParams) {
    const name = /^scope\[(.+)\]$/.exec(key)?.[1];
    if (name !== undefined) scope[name] = value;
  }
  return scope;
}

function rangeOf(query: { get(name: 'from' | 'to'): string | null }, days: number): string[] {
  const to = new Date(query.get('to') ?? Date.now());
  return daysBetween(new Date(query.get('from') ?? to.getTime() - days * DAY_MS), to);
}

export const analyticsHandlers = (db: MockDb) => [
  http.get('/analytics/compliance', ({ request, query, response }) =>
    answer(db, 'getComplianceAnalytics', () => {
      const groupBy = query.get('groupBy') ?? 'catalog';
      const catalogId = query.get('catalogId');
      if (catalogId) found(db.catalogs.get(catalogId), 'catalog', catalogId);
      const rows = groupsOf(db, groupBy, catalogId, scopeOf(request.url));
      const page = pageOf(rows, query.get('cursor'), query.get('limit'));
      return response(200).json({ at: new Date().toISOString(), groupBy, ...page });
    }),
  ),
  http.get('/analytics/trend', ({ query, response }) =>
    answer(db, 'getTrend', () => {
      const [catalogId, controlId] = [query.get('catalogId'), query.get('controlId')];
      if (!catalogId === !controlId)
        throw new Refusal(400, 'validation-failed', 'Give either catalogId or controlId.');
      if (catalogId) found(db.catalogs.get(catalogId), 'catalog', catalogId);
      if (controlId) found(db.controls.get(controlId), 'control', controlId);
      const interval = query.get('interval') ?? 'day';
      const window = query.get('window') ?? 'fixed';
      const back = Number(query.get('days') ?? 30);
      const slots = slotsOf(db, (one) => one.catalogId === catalogId || one.id === controlId);
      const spans = new Map<string, string[]>();
      for (const day of rangeOf(query, 30)) {
        const start = startOf(interval, day);
        spans.set(start, [...(spans.get(start) ?? []), day]);
      }
      const items = [...spans.values()].map((days) => {
        const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
        const end = new Date(`${last}T00:00:00`);
        end.setDate(end.getDate() + 1);
        const start = new Date(end);
        start.setDate(start.getDate() - back);
        const from = window === 'rolling' ? dayOf(start) : first;
        return {
          t: new Date(`${first}T00:00:00`).toISOString(),
          to: end.toISOString(),
          date: first,
          ...countOf(slots.filter(({ day }) => day >= from && day <= last)),
        };
      });
      return response(200).json({
        timeZone: TIME_ZONE,
        interval: interval as 'day',
        window: window as 'fixed',
        items,
      });
    }),
  ),
  http.get('/analytics/heatmap', ({ query, response }) =>
    answer(db, 'getHeatmap', () => {
      const catalogId = found(query.get('catalogId') ?? undefined, 'catalog', 'without an id');
      found(db.catalogs.get(catalogId), 'catalog', catalogId);
      const axes = [query.get('rows') ?? 'control', query.get('cols') ?? 'day'] as const;
      if (axes[0] === axes[1] || axes.every((axis) => TIMES.includes(axis)))
        throw new Refusal(400, 'validation-failed', 'The axes must differ, one may be a time.');
      const days = rangeOf(query, 30);
      const slots = slotsOf(db, (one) => one.catalogId === catalogId).filter(({ day }) =>
        days.includes(day),
      );
      const [rows, cols] = [headingsOf(axes[0], days, slots), headingsOf(axes[1], days, slots)];
      const cells = rows.flatMap(({ key: rowKey }, row) =>
        cols.flatMap(({ key: colKey }, col) => {
          const here = slots.filter(
            (slot) => keyOf(axes[0], slot) === rowKey && keyOf(axes[1], slot) === colKey,
          );
          const { passed, failed, error, missing, percentage } = countOf(here);
          return here.length > 0 ? [{ row, col, passed, failed, error, missing, percentage }] : [];
        }),
      );
      return response(200).json({ timeZone: TIME_ZONE, rows, cols, cells });
    }),
  ),
];

function keyOf(axis: string, { control, scope, day }: Slot): string | undefined {
  if (axis === 'control') return control.id;
  if (axis.startsWith('scope:')) return scope[axis.slice('scope:'.length)];
  return startOf(axis, day);
}

function headingsOf(axis: string, days: readonly string[], slots: readonly Slot[]) {
  const labels = new Map<string, string>();
  if (TIMES.includes(axis)) for (const day of days) labels.set(startOf(axis, day), '');
  else
    for (const slot of slots) {
      const key = keyOf(axis, slot);
      if (key !== undefined) labels.set(key, axis === 'control' ? slot.control.name : key);
    }
  return [...labels].map(([key, label]) => ({ key, label: label || key }));
}
