import type { Panel } from '@status/grafana-client';
import { embedPath, type PanelView } from './grafana.js';

/** What people see of a panel: everything but its queries. */
export const toPanelView = (dashboardUid: string, panel: Panel): PanelView => ({
  id: panel.id,
  title: panel.title ?? '',
  description: panel.description ?? null,
  type: panel.type,
  gridPos: panel.gridPos
    ? { x: panel.gridPos.x, y: panel.gridPos.y, w: panel.gridPos.w, h: panel.gridPos.h }
    : null,
  embedPath: embedPath(dashboardUid, panel.id),
});

export interface QueryView {
  panelId: number;
  title: string;
  queries: { refId: string; sql: string | null; format: string | null }[];
}

export const toQueryView = (panel: Panel): QueryView => ({
  panelId: panel.id,
  title: panel.title ?? '',
  queries: (panel.targets ?? []).map(({ refId, rawSql, format }) => ({
    refId,
    sql: rawSql ?? null,
    format: format ?? null,
  })),
});
