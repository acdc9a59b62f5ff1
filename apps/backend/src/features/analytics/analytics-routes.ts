import type { Schemas } from '@status/api-contract';
import { notFound } from '../../errors/index.js';
import type { Routes } from '../../http/handler.js';
import { decodeCursor, toPage } from '../../http/pagination.js';
import type { ComplianceReader } from '../compliance/index.js';
import { dayText, startOfDay } from '../schedules/index.js';
import type { AnalyticsService } from './analytics-service.js';

export interface AnalyticsRoutesDeps {
  analytics: AnalyticsService;
  compliance: Pick<ComplianceReader, 'grouped'>;
  now: () => Date;
}

export const createAnalyticsRoutes = ({
  analytics,
  compliance,
  now,
}: AnalyticsRoutesDeps): Routes => ({
  getComplianceAnalytics: async ({ query }) => {
    const { limit = 50, cursor, at: given, groupBy = 'catalog', catalogId, scope } = query;
    const at = instant(given) ?? now();
    const key = decodeCursor(cursor, ['text'])?.[0];
    const rows = await compliance.grouped({ at, groupBy, catalogId, scope, after: key, limit });
    if (!rows) throw notFound('catalog', catalogId ?? '');
    const page = toPage(
      rows,
      limit,
      (row) => [row.key],
      (row) => row,
    );
    return { status: 200, body: { at: at.toISOString(), groupBy, ...page } };
  },

  getTrend: async ({ query }) => {
    const { interval = 'day', window = 'fixed', days = 30, from, to, ...subject } = query;
    const { timeZone, points } = await analytics.trend({
      ...subject,
      interval,
      from: instant(from),
      to: instant(to),
      rolling: window === 'rolling' ? days : undefined,
    });
    const body: Schemas['Trend'] = {
      timeZone,
      interval,
      window,
      items: points.map(({ first, end, ...counts }) => ({
        t: startOfDay(dayText(first), timeZone).toISOString(),
        to: startOfDay(dayText(end), timeZone).toISOString(),
        date: dayText(first),
        ...counts,
      })),
    };
    return { status: 200, body };
  },

  getHeatmap: async ({ query }) => {
    const { catalogId, rows = 'control', cols = 'day', from, to, scope } = query;
    const body = await analytics.heatmap({
      catalogId,
      rows,
      cols,
      from: instant(from),
      to: instant(to),
      scope,
    });
    return { status: 200, body };
  },
});

const instant = (text: string | undefined) => (text === undefined ? undefined : new Date(text));
