import type { CallOptions, ClientOptions } from '../transport/call.js';
import { readerOf } from '../transport/read-answer.js';
import { createTransport } from '../transport/transport.js';
import { agreementCalls, type AgreementCalls } from './agreements.js';
import { billCalls, type BillCalls } from './bills.js';
import { metricCalls, type MetricCalls } from './metrics.js';
import { overrideCalls, type OverrideCalls } from './overrides.js';
import { stateCalls, type StateCalls } from './states.js';
import { templateCalls, type TemplateCalls } from './templates.js';

/** Who answers; `store` is told by registries of STATUS alone. */
export interface RegistryInfo {
  name?: string;
  version?: string;
  store?: 'up' | 'down';
  [key: string]: unknown;
}

/** Calls of a Governify-compatible registry. Every one throws a GovernifyError when it fails. */
export interface RegistryClient extends AgreementCalls, StateCalls {
  metrics: MetricCalls;
  templates: TemplateCalls;
  bills: BillCalls;
  overrides: OverrideCalls;
  info: (options?: CallOptions) => Promise<RegistryInfo>;
}

/**
 * A client of the registry at `baseUrl`. Only a GET that gets no connection is tried again; the
 * deadline covers a call with its retries and the reading of its answer.
 */
export function createRegistryClient(options: ClientOptions): RegistryClient {
  const transport = createTransport('registry', options);
  const reader = readerOf('registry');
  return {
    ...agreementCalls(transport, reader),
    ...stateCalls(transport, reader),
    metrics: metricCalls(transport, reader),
    templates: templateCalls(transport, reader),
    bills: billCalls(transport, reader),
    overrides: overrideCalls(transport, reader),
    info: async (call) => {
      const text = await transport.send({ method: 'GET', path: '/api/info', ...call });
      return reader.object<RegistryInfo>(reader.json(text), 'description of itself', {});
    },
  };
}
