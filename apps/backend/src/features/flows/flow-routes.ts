import type { Routes } from '../../http/handler.js';
import { decodeCursor, toPage } from '../../http/pagination.js';
import type { FlowService } from './flow-service.js';

export const flowRoutes = (flows: FlowService) =>
  ({
    listFlows: async ({ query: { q, cursor, limit = 50 } }) => {
      const [name = '', id = ''] = decodeCursor(cursor, ['text', 'text']) ?? [];
      const found = await flows.list({
        ...(q !== undefined && { q }),
        ...(cursor !== undefined && { after: { name, id } }),
        limit: limit + 1,
      });
      const page = toPage(
        found,
        limit,
        (flow) => [flow.name, flow.id],
        (flow) => flow,
      );
      return { status: 200, body: page };
    },
    listFlowParams: async ({ path }) => ({
      status: 200,
      body: { items: await flows.params(path.flowId) },
    }),
  }) satisfies Routes;
