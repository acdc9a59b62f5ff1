import { AppError, badGateway } from '../../errors/index.js';
import { isEmbeddable, isShowable } from './grafana.js';
import type { Grafana } from './ports.js';

export interface EmbedQuery {
  panelId: number;
  from?: string;
  to?: string;
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

export type EmbedService = ReturnType<typeof createEmbedService>;

/** Panels as Grafana shows them. */
export function createEmbedService(grafana: Grafana) {
  return {
    /** @throws 404 for what may not be shown or does not exist, 502, 503, 504 */
    fetch(path: string, query: EmbedQuery) {
      if (!isEmbeddable(path))
        throw new AppError({
          status: 404,
          code: 'not-embeddable',
          title: 'Not Found',
          detail: 'Only d-solo/<uid>/<slug> and render/d-solo/<uid> can be shown in a frame.',
        });
      return grafana.run('panel', async (client) => {
        const given = Object.entries(query).map(([key, value]) => [key, value && String(value)]);
        const parameters = { orgId: '1', kiosk: '', ...Object.fromEntries(given) };
        const answer = await client.raw(`/${path}`, parameters, 'text/html, image/png');
        if (!isShowable(answer.contentType))
          throw badGateway('grafana', 'Grafana answered something else than a page or an image.');
        return answer;
      });
    },
  };
}
