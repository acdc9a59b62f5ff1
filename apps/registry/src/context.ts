import type { Logger } from 'pino';
import { createAgreementService, type AgreementService } from './agreements/agreement-service.js';
import type { Catalogue } from '@status/governify-service';
import type { EvaluationConfig } from './config/config.js';
import {
  createEvaluateGuarantees,
  type EvaluateGuarantees,
} from './evaluation/evaluate-guarantees.js';
import type { Store } from './store/store.js';

/** Everything the routes need, wired. */
export interface Context {
  version: string;
  logger: Logger;
  store: Store;
  agreements: AgreementService;
  evaluate: EvaluateGuarantees;
}

/** Composition root. */
export function createContext(parts: {
  version: string;
  logger: Logger;
  store: Store;
  catalogue: Catalogue;
  evaluation: EvaluationConfig;
}): Context {
  const { version, logger, store, catalogue, evaluation } = parts;
  return {
    version,
    logger,
    store,
    agreements: createAgreementService(store),
    evaluate: createEvaluateGuarantees({
      store,
      catalogue,
      config: evaluation,
      warn: (message) => logger.warn(message),
    }),
  };
}
