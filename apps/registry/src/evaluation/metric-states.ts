import { admittedValue, type Computation, type MetricQuestion } from '@status/guarantees';
import type { MetricState } from '../store/store.js';

/** What collectors reported, as states of metrics: values an objective could use, no others. */
export function metricStates(
  agreementId: string,
  questions: Iterable<MetricQuestion>,
  answers: ReadonlyMap<string, readonly Computation[]>,
): MetricState[] {
  return [...questions].flatMap(({ key, metric, body }) =>
    (answers.get(key) ?? []).flatMap(({ value: given, scope, period, evidences }) => {
      const value = admittedValue(given);
      if (value === undefined) return [];
      const { window } = body.metric;
      const state = { stateType: 'metrics', agreementId, id: metric, scope, period } as const;
      return [{ ...state, window: { ...window }, value, evidences }];
    }),
  );
}
