import type { Routes } from '../../http/handler.js';
import type { DatasourceService } from './datasource-service.js';

export const datasourceRoutes = (datasources: DatasourceService) =>
  ({
    listGrafanaDatasources: async () => ({
      status: 200,
      body: { items: await datasources.list() },
    }),
    createGrafanaDatasource: async ({ body }) => ({
      status: 201,
      body: await datasources.create(body),
    }),
  }) satisfies Routes;
