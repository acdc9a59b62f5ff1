import {
  buildPanel,
  nextGridPos,
  nextPanelId,
  type DashboardModel,
  type GridPos,
  type Panel,
} from '@status/grafana-client';
import type { TemplateName, TemplateParams } from './template.js';
import { templates } from './templates.js';

/** The datasource that a file provides to Grafana; it signs in with the read-only role. */
export const DATASOURCE = { type: 'grafana-postgresql-datasource', uid: 'status-postgres' };

export interface PanelRequest {
  title: string;
  description?: string;
  template: TemplateName;
  params?: TemplateParams;
  gridPos?: GridPos;
}

/** The panel of a template, with an id and a place that are free on this dashboard. */
export function makePanel(dashboard: Pick<DashboardModel, 'panels'>, request: PanelRequest): Panel {
  const { size, sql, ...template } = templates[request.template];
  return buildPanel({
    ...template,
    id: nextPanelId(dashboard),
    title: request.title,
    ...(request.description && { description: request.description }),
    gridPos: request.gridPos ?? nextGridPos(dashboard, size),
    datasource: DATASOURCE,
    sql: sql(request.params ?? {}),
  });
}

/** The same panel with another template behind it: id, title and place stay. */
export function remakePanel(
  panel: Panel,
  change: Pick<PanelRequest, 'template' | 'params'>,
): Panel {
  const made = makePanel({ panels: [] }, { title: panel.title ?? '', ...change });
  return {
    ...made,
    id: panel.id,
    ...(panel.description && { description: panel.description }),
    ...(panel.gridPos && { gridPos: panel.gridPos }),
  };
}
