/** 24 columns wide; a unit of height is about 30 px. */
export interface GridPos {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface DatasourceRef {
  type: string;
  uid: string;
}

/** A query of a panel. Those to PostgreSQL have `rawSql`. */
export interface Target {
  refId: string;
  datasource?: DatasourceRef | null;
  rawSql?: string;
  format?: 'time_series' | 'table';
  [other: string]: unknown;
}

/** A panel of the classic model; a row (`type: 'row'`) holds panels of its own when collapsed. */
export interface Panel {
  id: number;
  type: string;
  title?: string;
  description?: string;
  gridPos?: GridPos;
  datasource?: DatasourceRef | null;
  targets?: Target[] | null;
  fieldConfig?: FieldConfig;
  options?: Record<string, unknown>;
  panels?: Panel[] | null;
  [other: string]: unknown;
}

export interface Threshold {
  /** null for the first: everything below the next. */
  value: number | null;
  color: string;
}

export interface FieldConfig {
  defaults: {
    unit?: string;
    min?: number;
    max?: number;
    decimals?: number;
    noValue?: string;
    color?: { mode: string; fixedColor?: string };
    thresholds?: { mode: 'absolute' | 'percentage'; steps: Threshold[] };
    mappings?: ValueMapping[];
    links?: { title: string; url: string; targetBlank?: boolean }[];
    custom?: Record<string, unknown>;
  };
  overrides: {
    matcher: { id: string; options: unknown };
    properties: { id: string; value: unknown }[];
  }[];
}

export interface ValueMapping {
  type: 'value';
  options: Record<string, { text?: string; color?: string; index: number }>;
}

export const PANEL_TYPES = ['timeseries', 'gauge', 'stat', 'table', 'piechart', 'heatmap'] as const;
export type PanelType = (typeof PANEL_TYPES)[number];
