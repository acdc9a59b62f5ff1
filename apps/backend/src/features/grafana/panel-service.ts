import {
  panelsOf,
  withChangedPanel,
  withoutPanel,
  withPanel,
  type GridPos,
  type Panel,
} from '@status/grafana-client';
import { AppError } from '../../errors/index.js';
import { editDashboard } from './edit-dashboard.js';
import type { PanelView } from './grafana.js';
import { toPanelView, toQueryView, type QueryView } from './panel-view.js';
import type { Grafana } from './ports.js';
import { makePanel, remakePanel, type PanelRequest } from './templates/make-panel.js';
import type { TemplateName, TemplateParams } from './templates/template.js';

export interface PanelPatch {
  title?: string;
  /** null: none. */
  description?: string | null;
  template?: TemplateName;
  params?: TemplateParams;
  gridPos?: GridPos;
}

export type PanelService = ReturnType<typeof createPanelService>;

/** Panels of a dashboard. Every call @throws 404, 409, 502, 503, 504. */
export function createPanelService(grafana: Grafana) {
  const read = (uid: string) =>
    grafana.run(`dashboard ${uid}`, async (client) =>
      panelsOf((await client.dashboards.get(uid)).dashboard),
    );
  return {
    list: async (uid: string): Promise<PanelView[]> =>
      (await read(uid)).map((panel) => toPanelView(uid, panel)),

    queries: async (uid: string): Promise<QueryView[]> => (await read(uid)).map(toQueryView),

    async query(uid: string, id: number): Promise<QueryView> {
      const panel = (await read(uid)).find((one) => one.id === id);
      if (!panel) throw noPanel(uid, id);
      return toQueryView(panel);
    },

    add: (uid: string, request: PanelRequest): Promise<PanelView> =>
      editDashboard(grafana, uid, `Panel "${request.title}" added in STATUS`, ({ dashboard }) => {
        const panel = makePanel(dashboard, request);
        return { dashboard: withPanel(dashboard, panel), result: toPanelView(uid, panel) };
      }),

    update: (uid: string, id: number, patch: PanelPatch): Promise<PanelView> =>
      editDashboard(grafana, uid, `Panel ${id} changed in STATUS`, ({ dashboard }) => {
        let changed: Panel | undefined;
        const after = withChangedPanel(dashboard, id, (panel) => (changed = apply(panel, patch)));
        if (!after || !changed) throw noPanel(uid, id);
        return { dashboard: after, result: toPanelView(uid, changed) };
      }),

    remove: (uid: string, id: number): Promise<void> =>
      editDashboard(grafana, uid, `Panel ${id} removed in STATUS`, ({ dashboard }) => {
        const after = withoutPanel(dashboard, id);
        if (!after) throw noPanel(uid, id);
        return { dashboard: after, result: undefined };
      }),
  };
}

function apply(panel: Panel, { template, params, description, ...patch }: PanelPatch): Panel {
  const base = template ? remakePanel(panel, { template, ...(params && { params }) }) : panel;
  return {
    ...base,
    ...patch,
    ...(description === undefined ? {} : { description: description ?? '' }),
  };
}

const noPanel = (uid: string, id: number) =>
  new AppError({
    status: 404,
    code: 'not-found',
    title: 'Not Found',
    detail: `The dashboard ${uid} has no panel ${id}. GET /grafana/dashboards/${uid}/panels lists those it has.`,
  });
