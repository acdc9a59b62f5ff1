import { z } from 'zod';
import { tool } from './tool.js';

const interval = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

interface TrendPoint {
  passed: number;
  failed: number;
  missing: number;
}

export interface Totals extends TrendPoint {
  /** Of those with a result; null when there is none. */
  percentage: number | null;
}

/** What came of the slots of an interval. */
function totalsOf(points: readonly TrendPoint[]): Totals {
  const sum = (name: keyof TrendPoint) => points.reduce((all, point) => all + point[name], 0);
  const [passed, failed, missing] = [sum('passed'), sum('failed'), sum('missing')];
  const judged = passed + failed;
  const percentage = judged === 0 ? null : Math.round((passed / judged) * 1000) / 10;
  return { passed, failed, missing, percentage };
}

export const comparePeriods = tool({
  name: 'compare_periods',
  description:
    'Compares how the results of a catalog or of a control came out in two intervals of days, from inclusive, to exclusive.',
  arguments: z.strictObject({
    catalogId: z.uuid().nullable(),
    controlId: z.uuid().nullable(),
    first: interval,
    second: interval,
  }),
  async run({ catalogId, controlId, first, second }, api) {
    const read = async ({ from, to }: z.infer<typeof interval>) => {
      const trend = (await api.get('/analytics/trend', {
        ...(controlId ? { controlId } : { catalogId: catalogId ?? undefined }),
        from: `${from}T00:00:00Z`,
        to: `${to}T00:00:00Z`,
        interval: 'day',
      })) as { points?: TrendPoint[]; items?: TrendPoint[] };
      return { from, to, ...totalsOf(trend.points ?? trend.items ?? []) };
    };
    return {
      result: {
        ...(controlId ? { controlId } : { catalogId }),
        first: await read(first),
        second: await read(second),
      },
    };
  },
});
