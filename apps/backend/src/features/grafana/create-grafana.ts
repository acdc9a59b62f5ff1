import { createGrafanaClient, type Credential } from '@status/grafana-client';
import type { SecretBox } from '../../crypto/secret-box.js';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import type { Routes } from '../../http/handler.js';
import { createAccountRepository } from './account-repository.js';
import { createConnection } from './connection-gateway.js';
import { createDashboardService } from './dashboard-service.js';
import { dashboardRoutes } from './dashboard-routes.js';
import { createDatasourceService } from './datasource-service.js';
import { datasourceRoutes } from './datasource-routes.js';
import { createEmbedService } from './embed-service.js';
import { embedRoutes } from './embed-routes.js';
import { createFolderService } from './folder-service.js';
import { folderRoutes } from './folder-routes.js';
import { createGrafanaGateway } from './grafana-gateway.js';
import { createPanelLinkRepository } from './panel-link-repository.js';
import { panelLinkRoutes } from './panel-link-routes.js';
import { createPanelLinkService } from './panel-link-service.js';
import { panelRoutes } from './panel-routes.js';
import { createPanelService } from './panel-service.js';

export interface GrafanaOptions {
  db: Db;
  /** undefined: no Grafana is connected. */
  server: { url: string; credential: Credential; deadlineMs: number } | undefined;
  secretBox: SecretBox;
  now: () => Date;
  log: { warn: (message: string) => void };
}

/** Grafana behind our API: dashboards, panels from templates, and the panels of controls. */
export function createGrafana({ db, server, secretBox, now, log }: GrafanaOptions) {
  const connection =
    server &&
    createConnection({
      ...server,
      createClient: (credential) =>
        createGrafanaClient({ baseUrl: server.url, credential, deadlineMs: server.deadlineMs }),
      accounts: createAccountRepository(db),
      secretBox,
      now,
      warn: (message) => log.warn(message),
    });
  const grafana = createGrafanaGateway(connection);
  const links = createPanelLinkRepository(db);
  const routes: Routes = {
    ...folderRoutes(createFolderService(grafana)),
    ...dashboardRoutes(createDashboardService(grafana, newId)),
    ...panelRoutes(createPanelService(grafana)),
    ...datasourceRoutes(createDatasourceService(grafana)),
    ...embedRoutes(createEmbedService(grafana)),
    ...panelLinkRoutes(createPanelLinkService({ grafana, links, newId, now })),
  };
  return {
    routes,
    /** Signs in at the start, so that what is wrong is in the log before somebody meets it. */
    warmUp: async (): Promise<void> => {
      if (!connection) return;
      try {
        await connection.client();
      } catch (error) {
        log.warn(`Grafana: ${(error as Error).message}`);
      }
    },
  };
}
