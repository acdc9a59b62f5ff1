import type {
  DatasourceRef,
  FieldConfig,
  GridPos,
  Panel,
  PanelType,
  Target,
  Threshold,
  ValueMapping,
} from './panel.js';
import { optionsOf } from './panel-options.js';

export interface PanelOptions {
  type: PanelType;
  id: number;
  title: string;
  description?: string;
  gridPos: GridPos;
  datasource: DatasourceRef;
  /** One statement; its first column is named `time` when `format` is `time_series`. */
  sql: string;
  format: 'time_series' | 'table';
  /** Grafana's name of a unit: `percent`, `short`, `s`. */
  unit?: string;
  min?: number;
  max?: number;
  decimals?: number;
  /** Ascending; the first begins at null. */
  thresholds?: Threshold[];
  /** Text and colour by value. */
  mappings?: Record<string, { text?: string; color: string }>;
  /** Colours by name of the series or column. */
  colors?: Record<string, string>;
  /** What lies between two bars or buckets, such as `1d`. */
  interval?: string;
}

/** A panel of one PostgreSQL query, with the options that its type needs. */
export function buildPanel(panel: PanelOptions): Panel {
  const { options, custom } = optionsOf(panel.type);
  return {
    id: panel.id,
    type: panel.type,
    title: panel.title,
    ...(panel.description && { description: panel.description }),
    gridPos: panel.gridPos,
    datasource: panel.datasource,
    targets: [toTarget(panel)],
    fieldConfig: toFieldConfig(panel, custom),
    options,
    links: [],
    transformations: [],
    ...(panel.interval && { interval: panel.interval }),
  };
}

const toTarget = ({ datasource, sql, format }: PanelOptions): Target => ({
  refId: 'A',
  datasource,
  rawSql: sql,
  format,
  rawQuery: true,
  editorMode: 'code',
});

function toFieldConfig(panel: PanelOptions, custom: Record<string, unknown>): FieldConfig {
  const { unit, min, max, decimals, thresholds } = panel;
  return {
    defaults: {
      ...(unit !== undefined && { unit }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(decimals !== undefined && { decimals }),
      color: { mode: thresholds ? 'thresholds' : 'palette-classic' },
      thresholds: { mode: 'absolute', steps: thresholds ?? [{ value: null, color: 'green' }] },
      mappings: panel.mappings ? [toMapping(panel.mappings)] : [],
      custom,
    },
    overrides: Object.entries(panel.colors ?? {}).map(([name, color]) => ({
      matcher: { id: 'byName', options: name },
      properties: [{ id: 'color', value: { mode: 'fixed', fixedColor: color } }],
    })),
  };
}

const toMapping = (values: NonNullable<PanelOptions['mappings']>): ValueMapping => ({
  type: 'value',
  options: Object.fromEntries(
    Object.entries(values).map(([value, shown], index) => [value, { ...shown, index }]),
  ),
});
