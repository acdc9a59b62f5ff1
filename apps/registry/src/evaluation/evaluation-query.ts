import { invalid } from '@status/governify-service';
import type { PeriodQuery } from '@status/guarantees';
import { readIsoRange } from '../http/iso-range.js';
import { readScopeQuery } from '../http/scope-query.js';

/** Query of a guarantees route, checked. */
export interface EvaluationRequest {
  periods: PeriodQuery;
  scope: Record<string, string>;
  /** Ask the collectors even where an answer is kept. */
  force: boolean;
}

/**
 * Reads `from`, `to`, `newPeriodsFromGuarantees` (default true), `lastPeriod` (default true),
 * `forceUpdate` (default false) and `scope.<key>`. A boolean is true only for the text "true"; one
 * date without the other is ignored, as clients of Governify expect.
 * @throws HttpError 400
 */
export function readEvaluationQuery(
  query: Readonly<Record<string, unknown>>,
  now: Date,
): EvaluationRequest {
  for (const [key, value] of Object.entries(query))
    if (typeof value === 'object')
      throw invalid(`The query parameter "${key}" is given more than once: give it once.`);
  const {
    from,
    to,
    newPeriodsFromGuarantees = 'true',
    lastPeriod = 'true',
    forceUpdate,
  } = query as Record<string, string | undefined>;
  const common = { scope: readScopeQuery(query), force: forceUpdate === 'true' };
  if (!from || !to) {
    if (lastPeriod !== 'true')
      throw invalid('Without "from" and "to" only the last period can be evaluated: give both.');
    return { periods: { mode: 'last', now }, ...common };
  }
  const range = readIsoRange(from, to);
  return {
    periods: { mode: newPeriodsFromGuarantees === 'true' ? 'split' : 'exact', ...range },
    ...common,
  };
}
