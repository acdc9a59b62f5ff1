import type { Routes } from '../../http/handler.js';
import type { FlowAdminService } from './flow-admin-service.js';

export interface FlowAdminRouteDeps {
  flows: FlowAdminService;
  publicOrigin: string;
}

export const createFlowAdminRoutes = ({ flows, publicOrigin }: FlowAdminRouteDeps) =>
  ({
    createFlow: async ({ body }) => {
      const flow = await flows.create(body);
      return {
        status: 201,
        headers: { location: `/api/v1/flows/${flow.id}` },
        body: { ...flow, usedBy: 0 },
      };
    },
    getFlow: async ({ path }) => ({ status: 200, body: await flows.read(path.flowId) }),
    deleteFlow: async ({ path }) => {
      await flows.remove(path.flowId);
      return { status: 204 };
    },
    openFlowEditor: async ({ query: { flowId } }) => ({
      raw: (_req, res) => {
        const place = flowId === undefined ? '' : `#flow/${encodeURIComponent(flowId)}`;
        res.status(302).set('location', `${publicOrigin}/node-red/${place}`).end();
      },
    }),
  }) satisfies Routes;
