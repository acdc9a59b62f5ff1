import type { Routes } from '../../http/handler.js';
import type { DashboardService } from './dashboard-service.js';

export const dashboardRoutes = (dashboards: DashboardService) =>
  ({
    createGrafanaDashboard: async ({ body }) => created(await dashboards.create(body)),
    importGrafanaDashboard: async ({ body }) => created(await dashboards.import(body)),
    duplicateGrafanaDashboard: async ({ path, body }) =>
      created(await dashboards.duplicate(path.dashboardUid, body)),
    getGrafanaDashboard: async ({ path }) => ({
      status: 200,
      body: await dashboards.get(path.dashboardUid),
    }),
    exportGrafanaDashboard: async ({ path }) => ({
      status: 200,
      headers: { 'content-disposition': `attachment; filename="${path.dashboardUid}.json"` },
      body: await dashboards.export(path.dashboardUid),
    }),
    deleteGrafanaDashboard: async ({ path }) => {
      await dashboards.remove(path.dashboardUid);
      return { status: 204 };
    },
  }) satisfies Routes;

const created = (made: { uid: string; url: string }) => ({
  status: 201 as const,
  headers: { location: `/api/v1/grafana/dashboards/${made.uid}` },
  body: made,
});
