import { invalid, notFound } from '../../errors/index.js';
import { createClock, daysBegunIn } from './clock.js';
import {
  MAX_CELLS,
  readAxis,
  timeHeadings,
  toHeatmap,
  type Axis,
  type Heading,
  type Heatmap,
} from './heatmap.js';
import type { RollupReader, Scope, Subject } from './ports.js';
import { spansOf, startOf, trendOf, type Interval, type Span, type TrendPoint } from './trend.js';

export interface TrendQuery extends Subject {
  from?: Date | undefined;
  to?: Date | undefined;
  interval: Interval;
  /** Days a rolling window looks back over; fixed intervals if absent. */
  rolling?: number | undefined;
}
export interface HeatmapQuery {
  catalogId: string;
  rows: string;
  cols: string;
  from?: Date | undefined;
  to?: Date | undefined;
  scope?: Scope | undefined;
}
export interface AnalyticsDeps {
  rollups: RollupReader;
  now: () => Date;
}

const MAX_POINTS = 1_000;
const MAX_DAYS = 3_700;
/** What is shown when nothing is asked for: a month of days, a quarter of weeks, a year of months. */
const DEFAULT_DAYS = { day: 30, week: 91, month: 365 } as const;

/** How slots came out over time, from rollups alone. */
export const createAnalyticsService = ({ rollups, now }: AnalyticsDeps) => {
  const trendIn = async (
    subject: Subject,
    range: Span,
    interval: Interval,
    rolling: number | undefined,
  ): Promise<TrendPoint[]> => {
    const read = { first: range.first - (rolling ?? 1) + 1, end: range.end };
    const [days, expected] = await Promise.all([
      rollups.days(subject, read),
      rollups.expected(subject),
    ]);
    return trendOf({ range, interval, rolling, days, expected, clock: createClock(now()) });
  };
  const headings = async (catalogId: string, axis: Axis, range: Span): Promise<Heading[]> =>
    axis.kind === 'time'
      ? timeHeadings(range, axis.interval)
      : rollups.headings(catalogId, axis, MAX_CELLS + 1);

  return {
    /** @throws AppError 400 (not one subject, too many points), 404 */
    async trend(query: TrendQuery): Promise<{ timeZone: string; points: TrendPoint[] }> {
      const { interval, rolling, catalogId, controlId, scope } = query;
      if ((catalogId === undefined) === (controlId === undefined))
        throw invalid([
          { path: '/query/catalogId', message: 'give either catalogId or controlId, and only one' },
        ]);
      const timeZone = await rollups.timeZoneOf({ catalogId, controlId });
      if (timeZone === undefined)
        throw notFound(catalogId ? 'catalog' : 'control', catalogId ?? controlId ?? '');
      const range = rangeOf(query, timeZone, interval, now());
      const count = spansOf(range, interval).length;
      if (count > MAX_POINTS)
        throw invalid([
          {
            path: '/query/from',
            message: `makes ${count} points, at most ${MAX_POINTS} are answered; shorten the range or take a longer interval`,
          },
        ]);
      const subject = { catalogId, controlId, scope };
      return { timeZone, points: await trendIn(subject, range, interval, rolling) };
    },

    /** All finalized catalogs together, each day in the time zones of its catalogs. */
    async lastDays(days: number): Promise<TrendPoint[]> {
      const end = createClock(now()).today('UTC') + 1;
      return trendIn({}, { first: end - days, end }, 'day', undefined);
    },

    /** @throws AppError 400 (axes, too many cells), 404 */
    async heatmap(query: HeatmapQuery): Promise<Heatmap & { timeZone: string }> {
      const [rows, cols] = [readAxis(query.rows), readAxis(query.cols)];
      if (query.rows === query.cols || (rows.kind === 'time' && cols.kind === 'time'))
        throw invalid([
          { path: '/query/cols', message: 'must differ from rows, and only one of them be a time' },
        ]);
      const { catalogId } = query;
      const timeZone = await rollups.timeZoneOf({ catalogId });
      if (timeZone === undefined) throw notFound('catalog', catalogId);
      const time = [rows, cols].find((axis) => axis.kind === 'time');
      const span = rangeOf(query, timeZone, time?.interval ?? 'day', now());
      const [rowHeadings, colHeadings] = await Promise.all([
        headings(catalogId, rows, span),
        headings(catalogId, cols, span),
      ]);
      checkSize(rowHeadings, colHeadings);
      const found = await rollups.cells(
        { catalogId, rows, cols, span, scope: query.scope },
        MAX_CELLS + 1,
      );
      if (found.length > MAX_CELLS) throw tooManyCells(`more than ${MAX_CELLS}`);
      return { timeZone, ...toHeatmap(rowHeadings, colHeadings, found) };
    },
  };
};
export type AnalyticsService = ReturnType<typeof createAnalyticsService>;

/** The days asked for; by default those up to and with today. */
function rangeOf(
  { from, to }: { from?: Date | undefined; to?: Date | undefined },
  timeZone: string,
  interval: Interval,
  now: Date,
): Span {
  const end = to ? daysBegunIn(to, to, timeZone).end : createClock(now).today(timeZone) + 1;
  const first = from
    ? daysBegunIn(from, from, timeZone).first
    : startOf(interval, end - DEFAULT_DAYS[interval]);
  if (from && to && from > to)
    throw invalid([{ path: '/query/to', message: 'comes before "from"; swap the two' }]);
  if (end - first > MAX_DAYS)
    throw invalid([
      {
        path: '/query/from',
        message: `makes ${end - first} days, at most ${MAX_DAYS} are answered; shorten the range`,
      },
    ]);
  return { first, end: Math.max(first, end) };
}

function checkSize(rows: readonly Heading[], cols: readonly Heading[]): void {
  const count = rows.length * cols.length;
  if (count > MAX_CELLS) throw tooManyCells(String(count));
}

const tooManyCells = (count: string) =>
  invalid([
    {
      path: '/query/from',
      message: `makes ${count} cells, at most ${MAX_CELLS} are answered; shorten the range or take a longer interval`,
    },
  ]);
