import type { Contract } from '@status/governify-service';
import { createAgreementHandlers } from './agreements/agreement-handlers.js';
import { createBillHandlers } from './bills/bill-handlers.js';
import type { Context } from './context.js';
import { createDocsHandlers } from './docs/docs-handlers.js';
import type { OperationId, Slice } from './http/handler.js';
import { createMetricHandlers } from './metrics/metric-handlers.js';
import { createOverrideHandlers } from './overrides/override-handlers.js';
import { createPricingHandlers } from './pricing/pricing-handlers.js';
import { createServiceHandlers } from './service/service-handlers.js';
import { createStateHandlers } from './states/state-handlers.js';
import type { Telemetry } from './telemetry/telemetry.js';
import { createTelemetryHandlers } from './telemetry/telemetry-handlers.js';
import { createTemplateHandlers } from './templates/template-handlers.js';

/** A handler for every operation of the contract; the compiler says which one is missing. */
export function createHandlers(
  context: Context,
  options: { contract: Contract; apiPrefix: string; telemetry: Telemetry | undefined },
): Slice<OperationId> {
  return {
    ...createServiceHandlers(context),
    ...createDocsHandlers(options.contract, options.apiPrefix),
    ...createTelemetryHandlers(options.telemetry),
    ...createAgreementHandlers(context.agreements),
    ...createTemplateHandlers(context.store.templates),
    ...createStateHandlers(context.evaluate, context.states),
    ...createMetricHandlers(context.metrics, context.states),
    ...createOverrideHandlers(context.overrides),
    ...createBillHandlers(context.bills),
    ...createPricingHandlers(),
  };
}
