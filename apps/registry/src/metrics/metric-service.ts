import { HttpError, invalid } from '@status/governify-service';
import {
  DEFAULT_TIME_ZONE,
  PeriodError,
  periodContaining,
  type Agreement,
  type Period,
} from '@status/guarantees';
import { noAgreement } from '../errors/evaluation-errors.js';
import { readIsoRange } from '../http/iso-range.js';
import { currentState } from '../states/state-answers.js';
import type { MetricIdentity, Store } from '../store/store.js';

/** What names one state of a metric, as clients send it. */
interface Place {
  scope?: Record<string, unknown>;
  period?: Period;
  window?: Record<string, unknown>;
}

export interface MetricValue extends Place {
  value: number;
  evidences?: unknown[];
  parameters?: Record<string, unknown>;
}

/** Values of metrics that nobody collects; all throw HttpError. */
export interface MetricService {
  /** @throws HttpError 404 when the agreement has no such metric */
  check: (agreementId: string, metricId: string) => Promise<Agreement>;
  /** @returns the state as it now is */
  store: (agreementId: string, metricId: string, value: MetricValue) => Promise<unknown>;
  /** @returns the state as it now is */
  increase: (agreementId: string, metricId: string, place: Place, by: number) => Promise<unknown>;
}

export function createMetricService(
  { agreements, states }: Pick<Store, 'agreements' | 'states'>,
  now: () => Date = () => new Date(),
): MetricService {
  const check = async (agreementId: string, metricId: string) => {
    const stored = await agreements.get(agreementId);
    if (!stored) throw noAgreement(agreementId);
    if (!Object.hasOwn(stored.document.terms?.metrics ?? {}, metricId))
      throw new HttpError(404, `The agreement ${agreementId} has no metric with id: ${metricId}`);
    return stored.document;
  };
  const identityOf = async (
    agreementId: string,
    metricId: string,
    place: Place,
  ): Promise<MetricIdentity> => {
    const agreement = await check(agreementId, metricId);
    const { scope = {}, window } = place;
    return {
      ...{ agreementId, id: metricId, scope, period: periodOf(place, agreement, now()) },
      ...(window ? { window } : {}),
    };
  };
  return {
    check,
    store: async (agreementId, metricId, given) => {
      const { value, evidences = [], parameters } = given;
      const state = {
        ...(await identityOf(agreementId, metricId, given)),
        ...{ stateType: 'metrics' as const, value, evidences },
        ...(parameters ? { parameters } : {}),
      };
      await states.upsert([state], now().toISOString());
      return state;
    },
    increase: async (agreementId, metricId, place, by) => {
      const identity = await identityOf(agreementId, metricId, place);
      return currentState(await states.increase(identity, by, now().toISOString()));
    },
  };
}

/** The period given, else the one of the window that runs now. @throws HttpError 400 */
function periodOf({ period, window }: Place, agreement: Agreement, now: Date): Period {
  if (period) return readIsoRange(period.from, period.to);
  const { initial, timeZone = DEFAULT_TIME_ZONE } = agreement.context?.validity ?? {};
  const { period: name = 'monthly', initial: anchor = initial } = window ?? {};
  try {
    return periodContaining(
      { period: name as string, ...(anchor === undefined ? {} : { initial: anchor as string }) },
      timeZone,
      now.toISOString(),
    );
  } catch (error) {
    if (error instanceof PeriodError)
      throw invalid(error.message, [{ path: 'window', message: error.message }]);
    throw error;
  }
}
