import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import { decodeCursor, toPage } from '../../http/pagination.js';
import { embedPath } from './grafana.js';
import type { PanelLinkService } from './panel-link-service.js';
import type { PanelLink } from './ports.js';

export const panelLinkRoutes = (links: PanelLinkService) =>
  ({
    listControlPanels: async ({ path, query: { cursor, limit = 50 } }) => {
      const key = decodeCursor(cursor, ['instant', 'id']);
      const [createdAt = '', id = ''] = key ?? [];
      const found = await links.list(path.controlId, {
        ...(key && { after: { createdAt, id } }),
        limit: limit + 1,
      });
      return {
        status: 200,
        body: toPage(found, limit, (link) => [link.createdAt.toISOString(), link.id], toContract),
      };
    },
    linkControlPanel: async ({ path, body }) => {
      const link = await links.link(path.controlId, body);
      return {
        status: 201,
        headers: { location: `/api/v1/controls/${link.controlId}/panels` },
        body: toContract(link),
      };
    },
    unlinkControlPanel: async ({ path }) => {
      await links.unlink(path.controlId, path.linkId);
      return { status: 204 };
    },
  }) satisfies Routes;

const toContract = (link: PanelLink): Schemas['PanelLink'] => ({
  ...link,
  embedPath: embedPath(link.dashboardUid, link.panelId),
  createdAt: link.createdAt.toISOString(),
});
