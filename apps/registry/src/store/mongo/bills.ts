import { guardMongo } from '@status/service-stores';
import type { Bill, BillStore } from '../bill-store.js';
import type { KeyedQueue } from '../keyed-queue.js';
import type { BillDocument, Collections } from './collections.js';
import { insertNew } from './insert-new.js';
import { textOf } from './text-of.js';

const parse = (text: string) => JSON.parse(text) as Bill;
const idOf = (agreementId: string, from: string) => JSON.stringify([agreementId, from]);

export function createBillStore({ bills }: Collections, queue: KeyedQueue): BillStore {
  async function put(bill: Bill): Promise<'created' | 'changed' | 'closed'> {
    const document = toDocument(bill);
    for (;;) {
      if (await insertNew(bills, document)) return 'created';
      const { _id, ...fields } = document;
      const { matchedCount } = await guardMongo(
        () => bills.updateOne({ _id, closed: false }, { $set: fields }),
        false,
      );
      if (matchedCount === 1) return 'changed';
      if (await guardMongo(() => bills.findOne({ _id, closed: true }))) return 'closed';
      // It was deleted in between, so it is a new one.
    }
  }
  return {
    put: (bill) => queue(`bill ${idOf(bill.agreementId, bill.period.from)}`, () => put(bill)),
    get: (agreementId, from) =>
      guardMongo(async () => {
        const found = await bills.findOne({ _id: idOf(agreementId, from) });
        return found ? parse(found.text) : undefined;
      }),
    list: ({ agreementId, from, to, limit }) =>
      guardMongo(async () => {
        const range = { ...(from ? { $gte: from } : {}), ...(to ? { $lt: to } : {}) };
        const found = await bills
          .find({ agreementId, ...(from || to ? { from: range } : {}) })
          .sort({ from: 1 })
          .limit(limit)
          .toArray();
        return found.map(({ text }) => parse(text));
      }),
    deleteOf: (agreementId) =>
      guardMongo(async () => (await bills.deleteMany({ agreementId })).deletedCount, false),
  };
}

const toDocument = (bill: Bill): BillDocument => ({
  _id: idOf(bill.agreementId, bill.period.from),
  agreementId: bill.agreementId,
  from: bill.period.from,
  closed: bill.state === 'closed',
  text: textOf(bill),
});
