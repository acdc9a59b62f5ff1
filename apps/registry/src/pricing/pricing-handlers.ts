import { HttpError } from '@status/governify-service';
import type { Handler, Slice } from '../http/handler.js';

type NotOffered =
  | 'getPenalty'
  | 'getPricing'
  | 'getPricingPenalties'
  | 'listQuotas'
  | 'getQuota'
  | 'listRates'
  | 'getRate';

/** What Governify's routes name but no agreement here is evaluated for: each says so. */
export function createPricingHandlers(): Slice<NotOffered> {
  const notOffered =
    (what: string): Handler<NotOffered> =>
    () => {
      throw new HttpError(
        501,
        `${what} are not computed by this registry: read the guarantees and compute them where they are billed.`,
      );
    };
  return {
    getPenalty: notOffered('Penalties'),
    getPricing: notOffered('Prices'),
    getPricingPenalties: notOffered('Penalties'),
    listQuotas: notOffered('Quotas'),
    getQuota: notOffered('Quotas'),
    listRates: notOffered('Rates'),
    getRate: notOffered('Rates'),
  };
}
