import { panelsOf } from '@status/grafana-client';
import { AppError, invalid, notFound } from '../../errors/index.js';
import type { Grafana, PanelLink, PanelLinkRepository } from './ports.js';

export interface PanelLinkDeps {
  grafana: Grafana;
  links: PanelLinkRepository;
  newId: () => string;
  now: () => Date;
}

export type PanelLinkService = ReturnType<typeof createPanelLinkService>;

/** Which panels show a control. */
export function createPanelLinkService({ grafana, links, newId, now }: PanelLinkDeps) {
  const checkControl = async (id: string) => {
    if (!(await links.hasControl(id))) throw notFound('control', id);
  };
  return {
    /** From what was stored: it needs no Grafana. @throws 404 */
    async list(...[controlId, page]: Parameters<PanelLinkRepository['list']>) {
      await checkControl(controlId);
      return links.list(controlId, page);
    },

    /** @throws 400 for a dashboard or panel that is not there, 404, 409, 502, 503, 504 */
    async link(
      controlId: string,
      { dashboardUid, panelId }: Pick<PanelLink, 'dashboardUid' | 'panelId'>,
    ): Promise<PanelLink> {
      await checkControl(controlId);
      const { dashboard } = await grafana
        .run(`dashboard ${dashboardUid}`, (client) => client.dashboards.get(dashboardUid))
        .catch((error: unknown) => {
          if (error instanceof AppError && error.status === 404)
            throw invalid([{ path: '/body/dashboardUid', message: 'is no dashboard of Grafana' }]);
          throw error;
        });
      const panel = panelsOf(dashboard).find(({ id }) => id === panelId);
      if (!panel)
        throw invalid([{ path: '/body/panelId', message: `is no panel of ${dashboardUid}` }]);
      const link = {
        id: newId(),
        controlId,
        dashboardUid,
        dashboardTitle: dashboard.title,
        panelId,
        title: panel.title ?? '',
        type: panel.type,
        createdAt: now(),
      };
      await links.insert(link);
      return link;
    },

    /** @throws 404 */
    async unlink(controlId: string, id: string): Promise<void> {
      if (!(await links.delete(controlId, id))) throw notFound('link to a panel', id);
    },
  };
}
