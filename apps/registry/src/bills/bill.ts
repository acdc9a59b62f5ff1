import { periodsBetween, type Agreement, type Period, DEFAULT_TIME_ZONE } from '@status/guarantees';
import type { Bill } from '../store/store.js';

/** A bill is named by the beginning of its period, in seconds since 1970. */
export const billIdOf = (from: string): string => String(Math.floor(Date.parse(from) / 1000));

/**
 * The months of an agreement that share an instant with a range, counted from its beginning in its
 * time zone. Each ends a millisecond before the next begins, as the periods of guarantees do.
 * @throws PeriodError
 */
export function monthsOf(agreement: Agreement, { from, to }: Period): Period[] {
  const { initial, timeZone = DEFAULT_TIME_ZONE } = agreement.context?.validity ?? {};
  const window = { period: 'monthly', ...(initial === undefined ? {} : { initial }) };
  return periodsBetween(window, timeZone, from, to).map((month) => ({
    from: month.from,
    to: new Date(Date.parse(month.to) - 1).toISOString(),
  }));
}

/** The bill of each month: the one stored for it, else an open one. */
export function billsOf(agreementId: string, months: readonly Period[], stored: readonly Bill[]) {
  const byId = new Map(stored.map((bill) => [billIdOf(bill.period.from), bill]));
  return months.map((period): Bill => {
    const billId = billIdOf(period.from);
    return byId.get(billId) ?? { agreementId, billId, state: 'open', period };
  });
}
