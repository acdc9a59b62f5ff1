import type { Panel } from './panel.js';

/** Schema version of the classic model that Grafana 12.x writes; newer ones migrate it on reading. */
export const SCHEMA_VERSION = 41;

export interface TimeRange {
  /** Grafana's own language: `now-30d`, or an instant. */
  from: string;
  to: string;
}

/** The classic dashboard, as far as we write it; what people added in Grafana passes through. */
export interface DashboardModel {
  id?: number | null;
  uid: string;
  title: string;
  version?: number;
  schemaVersion?: number;
  tags?: string[];
  time?: TimeRange;
  panels?: Panel[] | null;
  [other: string]: unknown;
}

export interface DashboardOptions {
  /** At most 40 of `[A-Za-z0-9_-]`. */
  uid: string;
  title: string;
  tags?: string[];
  time?: TimeRange;
  /** How often it reads anew, such as `1m`. */
  refresh?: string;
  variables?: Variable[];
  panels?: Panel[];
}

/** A variable whose values are a fixed list, a query, or a width of time. */
export type Variable =
  | { type: 'custom'; name: string; label?: string; values: string[]; multi?: boolean }
  | {
      type: 'query';
      name: string;
      label?: string;
      sql: string;
      datasource: { type: string; uid: string };
      multi?: boolean;
    }
  | { type: 'interval'; name: string; label?: string; values: string[] };

const MONTH: TimeRange = { from: 'now-30d', to: 'now' };

/** A new dashboard, ready to be saved. */
export function buildDashboard(options: DashboardOptions): DashboardModel {
  return {
    id: null,
    uid: options.uid,
    title: options.title,
    tags: options.tags ?? [],
    timezone: 'browser',
    editable: true,
    graphTooltip: 1,
    ...(options.refresh && { refresh: options.refresh }),
    time: options.time ?? MONTH,
    timepicker: {},
    schemaVersion: SCHEMA_VERSION,
    version: 0,
    templating: { list: (options.variables ?? []).map(toVariable) },
    annotations: { list: [] },
    links: [],
    panels: options.panels ?? [],
  };
}

const COMMON = { hide: 0, skipUrlSync: false };

function toVariable(variable: Variable): Record<string, unknown> {
  const { name, label } = variable;
  const named = { type: variable.type, name, ...(label && { label }), ...COMMON };
  switch (variable.type) {
    case 'custom':
      return {
        ...named,
        query: variable.values.join(','),
        multi: variable.multi ?? false,
        includeAll: variable.multi ?? false,
      };
    case 'interval':
      return { ...named, query: variable.values.join(','), auto: false, refresh: 2 };
    case 'query':
      return {
        ...named,
        query: variable.sql,
        datasource: variable.datasource,
        refresh: 1,
        sort: 1,
        multi: variable.multi ?? false,
        includeAll: variable.multi ?? false,
      };
  }
}
