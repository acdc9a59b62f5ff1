import { invalid } from '@status/governify-service';
import { evaluationPeriods, PeriodError, type Period } from '@status/guarantees';

/**
 * Two dates as ISO 8601 in UTC with milliseconds, in order.
 * @throws HttpError 400
 */
export function readIsoRange(from: string, to: string): Period {
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

/** One date likewise. @throws HttpError 400 */
export const readIsoDate = (date: string): string => readIsoRange(date, date).from;
