import { HttpError, invalid } from '@status/governify-service';
import { PeriodError, type Period } from '@status/guarantees';
import { readIsoDate, readIsoRange } from '../http/iso-range.js';
import { PAGE } from '../http/pages.js';
import type { Bill, Store } from '../store/store.js';
import { billIdOf, billsOf, monthsOf } from './bill.js';

export interface BillChange {
  agreementId?: string;
  billId?: string;
  state: Bill['state'];
  period: Period;
  closeDate?: string;
}

/** The use cases of bills; all throw HttpError. */
export interface BillService {
  /** @param range from the beginning of the agreement to now when absent */
  list: (agreementId: string, range?: Period) => Promise<Bill[]>;
  /** @throws HttpError 403 when the stored bill is closed */
  put: (agreementId: string, billId: string, change: BillChange) => Promise<'created' | 'changed'>;
  remove: (agreementId: string) => Promise<void>;
}

export function createBillService(
  { agreements, bills }: Pick<Store, 'agreements' | 'bills'>,
  now: () => Date = () => new Date(),
): BillService {
  const agreementOf = async (id: string) => {
    const stored = await agreements.get(id);
    if (!stored) throw new HttpError(404, 'Agreement not found');
    return stored.document;
  };
  return {
    list: async (agreementId, given) => {
      const agreement = await agreementOf(agreementId);
      const to = now().toISOString();
      const range = given ?? { from: agreement.context?.validity?.initial ?? to, to };
      const months = readMonths(() => monthsOf(agreement, range));
      const [first, last] = [months[0], months.at(-1)];
      if (!first || !last) return [];
      const query = { agreementId, from: first.from, to: last.to, limit: PAGE };
      return billsOf(agreementId, months, await bills.list(query));
    },
    put: async (agreementId, billId, change) => {
      await agreementOf(agreementId);
      const bill = toBill(agreementId, billId, change, now());
      const outcome = await bills.put(bill);
      if (outcome === 'closed')
        throw new HttpError(403, `The bill ${billId} is closed and cannot be changed.`);
      return outcome;
    },
    remove: async (agreementId) => {
      await agreementOf(agreementId);
      if ((await bills.deleteOf(agreementId)) === 0)
        throw new HttpError(404, `There are no bills of agreement ${agreementId}.`);
    },
  };
}

function toBill(agreementId: string, billId: string, change: BillChange, now: Date): Bill {
  const { state, closeDate } = change;
  const period = readIsoRange(change.period.from, change.period.to);
  const expected = billIdOf(period.from);
  if (billId !== expected)
    throw invalid(`The bill of a period that begins ${period.from} has the id ${expected}.`);
  for (const [name, given, own] of [
    ['agreementId', change.agreementId, agreementId],
    ['billId', change.billId, billId],
  ] as const)
    if (given !== undefined && given !== own)
      throw invalid(`The path says "${own}", the body something else.`, [
        { path: name, message: 'must be that of the path, or absent.' },
      ]);
  if (state === 'open') return { agreementId, billId, state, period };
  const closed = closeDate === undefined ? now.toISOString() : readIsoDate(closeDate);
  return { agreementId, billId, state, period, closeDate: closed };
}

function readMonths(read: () => Period[]): Period[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof PeriodError) throw invalid(error.message);
    throw error;
  }
}
