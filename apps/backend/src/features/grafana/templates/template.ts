import type { PanelOptions } from '@status/grafana-client';
import { buildSelect, type Condition, type Select } from '../sql/build-select.js';
import type { View } from '../sql/reporting-views.js';

export const TEMPLATES = [
  'compliance-trend',
  'compliance-gauge',
  'open-failures',
  'control-table',
  'recent-runs',
  'verdict-share',
  'run-durations',
  'guarantee-values',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** What a template is narrowed to. */
export interface TemplateParams {
  catalogId?: string;
  controlId?: string;
  severity?: string;
  scope?: Readonly<Record<string, string>>;
  /** Rows of a table. */
  limit?: number;
}

/** A panel without its identity: what a template says of it. */
export type Template = Pick<
  PanelOptions,
  'type' | 'format' | 'unit' | 'min' | 'max' | 'decimals' | 'thresholds' | 'mappings' | 'colors'
> & { size: { w: number; h: number }; sql: (params: TemplateParams) => string };

type Narrowed<V extends View> = Omit<Select<V>, 'limit'> & { limit?: number };

/** A statement narrowed to what the parameters say. */
export const narrowed = <V extends View>(
  { limit = 10_000, ...select }: Narrowed<V>,
  params: TemplateParams,
): string =>
  buildSelect<V>({ ...select, limit, where: [...select.where, ...conditionsOf<V>(params)] });

/** Every view that templates read has these columns. */
const conditionsOf = <V extends View>(params: TemplateParams): Condition<V>[] =>
  [
    params.catalogId && { column: 'catalog_id', is: params.catalogId },
    params.controlId && { column: 'control_id', is: params.controlId },
    params.severity && { column: 'severity', is: params.severity },
    params.scope &&
      Object.keys(params.scope).length > 0 && { column: 'scope', contains: params.scope },
  ].filter((condition) => Boolean(condition)) as Condition<V>[];
