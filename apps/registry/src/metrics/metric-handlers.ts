import { checkKeys } from '../http/check-keys.js';
import type { Slice } from '../http/handler.js';
import { readPage } from '../http/pages.js';
import { sendPage } from '../states/state-handlers.js';
import type { StateService } from '../states/state-service.js';
import type { MetricService } from './metric-service.js';

type Operations =
  'listMetrics' | 'listMetric' | 'listMetricRecords' | 'storeMetric' | 'increaseMetric';

export function createMetricHandlers(
  service: MetricService,
  states: StateService,
): Slice<Operations> {
  const queryOf = async (path: { agreementId: string; metricId: string }) => {
    await service.check(path.agreementId, path.metricId);
    return { agreementId: path.agreementId, id: path.metricId, stateType: 'metrics' as const };
  };
  return {
    listMetrics: async ({ path, query, res }) =>
      sendPage(res, await states.list({ ...path, stateType: 'metrics', ...readPage(query) })),
    listMetric: async ({ path, query, res }) =>
      sendPage(res, await states.list({ ...(await queryOf(path)), ...readPage(query) })),
    listMetricRecords: async ({ path, query, res }) =>
      sendPage(res, await states.list({ ...(await queryOf(path)), ...readPage(query) }, 'records')),
    storeMetric: async ({ path, body, res }) => {
      checkKeys(body);
      res.json([await service.store(path.agreementId, path.metricId, body)]);
    },
    increaseMetric: async ({ path, body = {}, res }) => {
      checkKeys(body);
      const { by = 1, ...place } = body;
      res.json([await service.increase(path.agreementId, path.metricId, place, by)]);
    },
  };
}
