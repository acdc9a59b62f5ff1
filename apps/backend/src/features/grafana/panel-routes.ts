import type { Routes } from '../../http/handler.js';
import type { PanelService } from './panel-service.js';

export const panelRoutes = (panels: PanelService) =>
  ({
    listGrafanaPanels: async ({ path }) => ({
      status: 200,
      body: { items: await panels.list(path.dashboardUid) },
    }),
    addGrafanaPanel: async ({ path, body }) => {
      const panel = await panels.add(path.dashboardUid, body);
      const location = `/api/v1/grafana/dashboards/${path.dashboardUid}/panels/${panel.id}/query`;
      return { status: 201, headers: { location }, body: panel };
    },
    updateGrafanaPanel: async ({ path, body }) => ({
      status: 200,
      body: await panels.update(path.dashboardUid, Number(path.panelId), body),
    }),
    deleteGrafanaPanel: async ({ path }) => {
      await panels.remove(path.dashboardUid, Number(path.panelId));
      return { status: 204 };
    },
    listGrafanaQueries: async ({ path }) => ({
      status: 200,
      body: { items: await panels.queries(path.dashboardUid) },
    }),
    getGrafanaQuery: async ({ path }) => ({
      status: 200,
      body: await panels.query(path.dashboardUid, Number(path.panelId)),
    }),
  }) satisfies Routes;
