import { PeriodError, type PeriodQuery } from '@status/guarantees';
import { evaluationPeriods } from '@status/guarantees';
import { invalid } from '@status/governify-service';

/** Query of a guarantees route, checked. */
export interface EvaluationRequest {
  periods: PeriodQuery;
  scope: Record<string, string>;
}

const SCOPE = 'scope.';

/**
 * Reads `from`, `to`, `newPeriodsFromGuarantees` (default true), `lastPeriod` (default true) and
 * `scope.<key>`. A boolean is true only for the text "true"; one date without the other is
 * ignored, as clients of Governify expect. `forceUpdate` needs no reading: every request computes.
 * @throws HttpError 400
 */
export function readEvaluationQuery(
  query: Readonly<Record<string, unknown>>,
  now: Date,
): EvaluationRequest {
  for (const [key, value] of Object.entries(query))
    if (typeof value !== 'string')
      throw invalid(`The query parameter "${key}" is given more than once: give it once.`);
  const {
    from,
    to,
    newPeriodsFromGuarantees = 'true',
    lastPeriod = 'true',
  } = query as Record<string, string | undefined>;
  const scope = Object.fromEntries(
    Object.entries(query as Record<string, string>)
      .filter(([key]) => key.startsWith(SCOPE) && key.length > SCOPE.length)
      .map(([key, value]) => [key.slice(SCOPE.length), value]),
  );
  if (!from || !to) {
    if (lastPeriod !== 'true')
      throw invalid('Without "from" and "to" only the last period can be evaluated: give both.');
    return { periods: { mode: 'last', now }, scope };
  }
  const range = checkedRange(from, to);
  return {
    periods: { mode: newPeriodsFromGuarantees === 'true' ? 'split' : 'exact', ...range },
    scope,
  };
}

function checkedRange(from: string, to: string): { from: string; to: string } {
  try {
    const [range] = evaluationPeriods({}, 'UTC', { mode: 'exact', from, to });
    if (range && range.from <= range.to) return range;
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    const hint = /\d \d\d:?\d\d$/.test(`${from}|${to}`) || / /.test(from + to);
    throw invalid(error.message + (hint ? ' In a URL "+" is written %2B.' : ''));
  }
  throw invalid(`The date "from" (${from}) lies after "to" (${to}).`);
}
