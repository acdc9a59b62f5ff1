import type { Catalogue, ServiceCatalogue } from '@status/governify-service';
import type { Logger } from 'pino';
import { createAgreementService, type AgreementService } from './agreements/agreement-service.js';
import { createBillService, type BillService } from './bills/bill-service.js';
import type { EvaluationConfig } from './config/config.js';
import { AnswerCache } from './evaluation/answer-cache.js';
import {
  createEvaluateGuarantees,
  type EvaluateGuarantees,
} from './evaluation/evaluate-guarantees.js';
import { createMetricService, type MetricService } from './metrics/metric-service.js';
import { createOverrideService, type OverrideService } from './overrides/override-service.js';
import { createStateService, type StateService } from './states/state-service.js';
import type { Store } from './store/store.js';

/** Everything the routes need, wired. */
export interface Context {
  version: string;
  logger: Logger;
  store: Store;
  /** The service catalogue as it may be shown. */
  infrastructure: () => unknown;
  agreements: AgreementService;
  bills: BillService;
  evaluate: EvaluateGuarantees;
  metrics: MetricService;
  overrides: OverrideService;
  states: StateService;
}

/** Composition root. */
export function createContext(parts: {
  version: string;
  logger: Logger;
  store: Store;
  catalogue: Catalogue & Partial<Pick<ServiceCatalogue, 'publicView'>>;
  evaluation: EvaluationConfig;
}): Context {
  const { version, logger, store, catalogue, evaluation } = parts;
  const cache = new AnswerCache(evaluation.cacheTtlMs ?? 0);
  const forget = (agreementId?: string) => cache.forget(agreementId);
  return {
    version,
    logger,
    store,
    infrastructure: () => catalogue.publicView?.() ?? {},
    agreements: createAgreementService(store, forget),
    bills: createBillService(store),
    evaluate: createEvaluateGuarantees({
      store,
      catalogue,
      config: evaluation,
      warn: (message) => logger.warn(message),
      cache,
    }),
    metrics: createMetricService(store),
    overrides: createOverrideService(store),
    states: createStateService(store, forget),
  };
}
