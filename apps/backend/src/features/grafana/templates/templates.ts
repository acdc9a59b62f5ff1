import type { Threshold } from '@status/grafana-client';
import { narrowed, type Template, type TemplateName } from './template.js';

const GREEN = 'green';
const RED = 'red';
const PERCENT = { unit: 'percent', min: 0, max: 100, decimals: 1 } as const;
const COMPLIANCE: Threshold[] = [
  { value: null, color: RED },
  { value: 80, color: 'orange' },
  { value: 95, color: GREEN },
];
const VERDICTS = { passed: GREEN, failed: RED, error: 'orange', missing: 'gray' };
const VERDICT_TEXTS = Object.fromEntries(
  Object.entries(VERDICTS).map(([verdict, color]) => [verdict, { text: verdict, color }]),
);
const APPLICABLE = ['passed', 'failed', 'error', 'missing'] as const;
const ROWS = 50;

/** Every template by its name: which panel it is, and the statement behind it. */
export const templates: Record<TemplateName, Template> = {
  'compliance-trend': {
    type: 'timeseries',
    format: 'time_series',
    size: { w: 12, h: 8 },
    ...PERCENT,
    sql: (params) =>
      narrowed<'compliance_per_day'>(
        {
          view: 'compliance_per_day',
          columns: [
            { as: 'time', value: { column: 'time' } },
            { as: 'compliance', value: { share: 'passed', of: APPLICABLE } },
          ],
          where: [{ column: 'time', inTimeRange: true }],
          groupBy: ['time'],
          orderBy: [{ as: 'time' }],
        },
        params,
      ),
  },
  'compliance-gauge': {
    type: 'gauge',
    format: 'table',
    size: { w: 6, h: 8 },
    ...PERCENT,
    thresholds: COMPLIANCE,
    sql: (params) =>
      narrowed<'compliance_per_day'>(
        {
          view: 'compliance_per_day',
          columns: [{ as: 'compliance', value: { share: 'passed', of: APPLICABLE } }],
          where: [{ column: 'time', inTimeRange: true }],
          orderBy: [{ as: 'compliance' }],
        },
        params,
      ),
  },
  'open-failures': {
    type: 'stat',
    format: 'table',
    size: { w: 6, h: 8 },
    unit: 'short',
    thresholds: [
      { value: null, color: GREEN },
      { value: 1, color: RED },
    ],
    sql: (params) =>
      narrowed<'slots'>(
        {
          view: 'slots',
          columns: [{ as: 'failures', value: { countWhere: 'verdict', is: 'failed' } }],
          where: [{ column: 'period_from', inTimeRange: true }],
          orderBy: [{ as: 'failures' }],
        },
        params,
      ),
  },
  'control-table': {
    type: 'table',
    format: 'table',
    size: { w: 24, h: 10 },
    sql: (params) =>
      narrowed<'compliance_per_day'>(
        {
          view: 'compliance_per_day',
          columns: [
            { as: 'Catalog', value: { column: 'catalog' } },
            { as: 'Control', value: { column: 'control' } },
            { as: 'Severity', value: { column: 'severity' } },
            { as: 'Compliance %', value: { share: 'passed', of: APPLICABLE } },
            { as: 'Failed', value: { sum: 'failed' } },
            { as: 'Without data', value: { sum: 'missing' } },
          ],
          where: [{ column: 'time', inTimeRange: true }],
          groupBy: ['Catalog', 'Control', 'Severity'],
          orderBy: [{ as: 'Compliance %' }, { as: 'Control' }],
          limit: params.limit ?? ROWS,
        },
        params,
      ),
  },
  'recent-runs': {
    type: 'table',
    format: 'table',
    size: { w: 24, h: 10 },
    mappings: VERDICT_TEXTS,
    sql: (params) =>
      narrowed<'runs'>(
        {
          view: 'runs',
          columns: [
            { as: 'Created', value: { column: 'created_at' } },
            { as: 'Control', value: { column: 'control' } },
            { as: 'Scope', value: { column: 'scope' } },
            { as: 'Status', value: { column: 'status' } },
            { as: 'Verdict', value: { column: 'verdict' } },
            { as: 'Value %', value: { column: 'value' } },
            { as: 'Seconds', value: { column: 'duration_seconds' } },
          ],
          where: [{ column: 'created_at', inTimeRange: true }],
          orderBy: [{ as: 'Created', descending: true }],
          limit: params.limit ?? ROWS,
        },
        params,
      ),
  },
  'verdict-share': {
    type: 'piechart',
    format: 'table',
    size: { w: 8, h: 8 },
    unit: 'short',
    colors: VERDICTS,
    sql: (params) =>
      narrowed<'slots'>(
        {
          view: 'slots',
          columns: [
            { as: 'verdict', value: { column: 'verdict' } },
            { as: 'slots', value: { count: '*' } },
          ],
          where: [{ column: 'period_from', inTimeRange: true }],
          groupBy: ['verdict'],
          orderBy: [{ as: 'verdict' }],
        },
        params,
      ),
  },
  'run-durations': {
    type: 'heatmap',
    format: 'time_series',
    size: { w: 16, h: 8 },
    unit: 's',
    sql: (params) =>
      narrowed<'runs'>(
        {
          view: 'runs',
          columns: [
            { as: 'time', value: { column: 'created_at' } },
            { as: 'duration', value: { column: 'duration_seconds' } },
          ],
          where: [
            { column: 'created_at', inTimeRange: true },
            { column: 'duration_seconds', present: true },
          ],
          orderBy: [{ as: 'time' }],
        },
        params,
      ),
  },
  'guarantee-values': {
    type: 'timeseries',
    format: 'time_series',
    size: { w: 12, h: 8 },
    ...PERCENT,
    sql: (params) =>
      narrowed<'points'>(
        {
          view: 'points',
          columns: [
            { as: 'time', value: { column: 'period_from' } },
            { as: 'metric', value: { column: 'control' } },
            { as: 'value', value: { avg: 'value' } },
          ],
          where: [
            { column: 'period_from', inTimeRange: true },
            { column: 'value', present: true },
          ],
          groupBy: ['time', 'metric'],
          orderBy: [{ as: 'time' }],
        },
        params,
      ),
  },
};
