import type { Panel } from '@status/grafana-client';
import { makePanel } from './make-panel.js';
import type { TemplateName, TemplateParams } from './template.js';

export type DashboardTemplate = 'overview' | 'catalog' | 'control';

type Line = readonly [TemplateName, title: string];

const TREND: Line = ['compliance-trend', 'Compliance by day'];
const GAUGE: Line = ['compliance-gauge', 'Compliance'];
const FAILURES: Line = ['open-failures', 'Failed periods'];
const SHARE: Line = ['verdict-share', 'Verdicts'];
const DURATIONS: Line = ['run-durations', 'Duration of runs'];

const PANELS: Record<DashboardTemplate, readonly Line[]> = {
  overview: [TREND, GAUGE, FAILURES, SHARE, DURATIONS, ['control-table', 'Controls']],
  catalog: [TREND, GAUGE, FAILURES, ['control-table', 'Controls'], SHARE, DURATIONS],
  control: [
    ['guarantee-values', 'Value of the guarantee'],
    GAUGE,
    FAILURES,
    SHARE,
    DURATIONS,
    ['recent-runs', 'Runs'],
  ],
};

/** The panels a dashboard begins with, one after the other, narrowed to what it is about. */
export const panelsOfTemplate = (template: DashboardTemplate, params: TemplateParams): Panel[] =>
  PANELS[template].reduce<Panel[]>(
    (panels, [name, title]) => [
      ...panels,
      makePanel({ panels }, { title, template: name, params }),
    ],
    [],
  );
