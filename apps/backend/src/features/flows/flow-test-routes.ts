import type { Routes } from '../../http/handler.js';
import type { PostedComputation } from '../computations/index.js';
import type { FlowTestService } from './flow-test-service.js';

export const createFlowTestRoutes = (tests: FlowTestService) =>
  ({
    testFlow: async ({ path, body: { params, scope, period } }) => ({
      status: 200,
      body: await tests.run(path.flowId, {
        params,
        ...(scope && { scope }),
        period: { from: new Date(period.from), to: new Date(period.to) },
      }),
    }),
    storeFlowTestResults: async ({ path, body, principal }) => {
      const { computations, done, error = null } = body;
      await tests.store(path.testId, principal.group, {
        computations: computations as PostedComputation[],
        done,
        error,
      });
      const status = done ? ('done' as const) : ('running' as const);
      return { status: 201, body: { group: path.testId, accepted: computations.length, status } };
    },
  }) satisfies Routes;
