import type { Db } from '../../db/knex.js';
import type { FlowReader } from './flow.js';
import { createFlowService, type FlowService } from './flow-service.js';
import { createFlowUsageReader } from './flow-usage-reader.js';

export { createFlowGateway } from './flow-gateway.js';
export { flowRoutes } from './flow-routes.js';

export const createFlows =
  ({ flows }: { flows: FlowReader }) =>
  (db: Db): FlowService =>
    createFlowService(flows, createFlowUsageReader(db));
