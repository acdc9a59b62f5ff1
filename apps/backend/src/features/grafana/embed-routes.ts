import type { Routes } from '../../http/handler.js';
import type { EmbedService } from './embed-service.js';

export const embedRoutes = (embed: EmbedService) =>
  ({
    embedGrafana: async ({ path, query }) => {
      const { contentType, bytes } = await embed.fetch(path.path, query);
      return {
        raw: (_req, res) => {
          res.set({
            'content-type': contentType,
            'cache-control': 'private, no-store',
            // Framed by our own pages alone; what it may load is Grafana's own.
            'content-security-policy': "frame-ancestors 'self'",
          });
          res.end(bytes);
        },
      };
    },
  }) satisfies Routes;
