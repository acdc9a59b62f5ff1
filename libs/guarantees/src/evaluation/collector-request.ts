import type { Metric, Scope } from '../agreement/agreement.js';
import { DEFAULT_PERIOD, type Period, type Window } from '../periods/period.js';

/** Body of the POST to a collector. */
export interface CollectorRequest {
  config?: Record<string, unknown>;
  metric: {
    params?: Record<string, unknown>;
    scope?: Scope;
    window: Window & Required<Pick<Window, 'type' | 'period' | 'initial' | 'from' | 'end'>>;
    [key: string]: unknown;
  };
}

/**
 * What a collector is asked for one metric, scope and period. Nothing of the agreement is
 * changed: parameters of one element must not reach the next.
 * @param params laid over the measure's own
 */
export function collectorRequest(
  metric: Metric,
  question: {
    scope: Scope | undefined;
    params: Record<string, unknown>;
    window: Window;
    period: Period;
    timeZone: string;
  },
): CollectorRequest {
  const { measure = {}, collector } = metric;
  const { from, to } = question.period;
  const asked: CollectorRequest['metric'] = {
    ...measure,
    window: {
      ...question.window,
      type: question.window.type ?? 'static',
      period: question.window.period ?? DEFAULT_PERIOD,
      initial: from,
      from,
      end: to,
      timeZone: question.timeZone,
    },
  };
  delete asked.scope;
  if (question.scope) asked.scope = question.scope;
  if (Object.keys(question.params).length > 0)
    asked.params = { ...measure.params, ...question.params };
  return {
    ...(collector.config === undefined ? {} : { config: collector.config }),
    metric: asked,
  };
}
