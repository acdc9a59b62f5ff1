import { pathOf, type CallOptions } from '../transport/call.js';
import type { Reader } from '../transport/read-answer.js';
import type { Transport } from '../transport/transport.js';
import { BadResponse } from '../errors.js';
import { allPages } from './pages.js';
import { FOUND, stateOf } from './state-shapes.js';
import type { FoundRecord, MetricState, Period, Scope, Window } from './types.js';

/** Where a value belongs; without a period it is the running one of the window. */
export interface MetricPlace {
  scope?: Scope;
  period?: Period;
  window?: Window;
}

export interface NewMetricValue extends MetricPlace {
  value: number;
  evidences?: readonly unknown[];
  parameters?: Readonly<Record<string, unknown>>;
}

export interface MetricCalls {
  list: (agreementId: string, options?: CallOptions) => Promise<MetricState[]>;
  get: (agreementId: string, metricId: string, options?: CallOptions) => Promise<MetricState[]>;
  /** Records of the states of a metric, newest first in each (registries of STATUS and 3.x). */
  records: (agreementId: string, metricId: string, options?: CallOptions) => Promise<FoundRecord[]>;
  store: (
    agreementId: string,
    metricId: string,
    value: NewMetricValue,
    options?: CallOptions,
  ) => Promise<MetricState>;
  /** Adds `by`, or 1; increases at the same time all count. */
  increase: (
    agreementId: string,
    metricId: string,
    place?: MetricPlace & { by?: number },
    options?: CallOptions,
  ) => Promise<MetricState>;
}

export function metricCalls(transport: Transport, reader: Reader): MetricCalls {
  const segments = (agreementId: string, ...more: string[]) => [
    ...['api', 'v6', 'states', agreementId, 'metrics'],
    ...more,
  ];
  const read = (value: unknown): MetricState => {
    const state = stateOf(reader, value);
    if (state.stateType === 'metrics') return state;
    throw new BadResponse('The answer of the registry is no metric state.', 200);
  };
  const post = async (path: string, body: unknown, options?: CallOptions) => {
    const answer = reader.json(await transport.send({ method: 'POST', path, body, ...options }));
    return read(Array.isArray(answer) ? answer[0] : answer);
  };
  return {
    list: (agreementId, options) =>
      allPages(transport, reader, { segments: segments(agreementId) }, read, options),
    get: (agreementId, metricId, options) =>
      allPages(transport, reader, { segments: segments(agreementId, metricId) }, read, options),
    records: (agreementId, metricId, options) =>
      allPages(
        transport,
        reader,
        { segments: segments(agreementId, metricId, 'records') },
        (value) => reader.object<FoundRecord>(value, 'record of a metric', FOUND),
        options,
      ),
    store: (agreementId, metricId, value, options) =>
      post(pathOf(segments(agreementId, metricId)), value, options),
    increase: (agreementId, metricId, place = {}, options) =>
      post(pathOf(segments(agreementId, metricId, 'increase')), place, options),
  };
}
