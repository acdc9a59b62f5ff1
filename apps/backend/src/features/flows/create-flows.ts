import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import type { Flow, FlowReader } from './flow.js';
import { createFlowAdminRoutes } from './flow-admin-routes.js';
import { createFlowAdminService } from './flow-admin-service.js';
import { flowRoutes } from './flow-routes.js';
import { createFlowService } from './flow-service.js';
import { createFlowTestRepository } from './flow-test-repository.js';
import { createFlowTestRoutes } from './flow-test-routes.js';
import { createFlowTestService } from './flow-test-service.js';
import { createFlowUsageReader } from './flow-usage-reader.js';
import type { FlowAdmin, TestCaller } from './ports.js';

export { createFlowAdmin } from './flow-admin-gateway.js';
export { createFlowGateway } from './flow-gateway.js';

export interface FlowsOptions {
  db: Db;
  flows: FlowReader & { forget(): void };
  admin: FlowAdmin;
  caller: TestCaller;
  signCallback: (run: { group: string; attempt: number; expiresAt: Date }) => string;
  /** Origin of the web app, which serves the editor too. */
  publicOrigin: string;
  testDeadlineMs?: number;
}

/** Flows of the flow runtime: read, made, deleted, tried out. */
export function createFlows(options: FlowsOptions) {
  const { db, flows, admin, publicOrigin } = options;
  const usage = createFlowUsageReader(db);
  const find = (id: string): Promise<Flow | undefined> => flows.get(id);
  return {
    routes: {
      ...flowRoutes(createFlowService(flows, usage)),
      ...createFlowAdminRoutes({
        flows: createFlowAdminService({ flows, admin, usage, newId }),
        publicOrigin,
      }),
      ...createFlowTestRoutes(
        createFlowTestService({
          find,
          tests: createFlowTestRepository(db),
          caller: options.caller,
          signCallback: options.signCallback,
          newId,
          now: () => new Date(),
          deadlineMs: options.testDeadlineMs ?? 30_000,
        }),
      ),
    },
  };
}
