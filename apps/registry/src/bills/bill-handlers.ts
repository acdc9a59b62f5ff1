import { sendOk, type Slice } from '../http/handler.js';
import { readIsoRange } from '../http/iso-range.js';
import type { BillService } from './bill-service.js';

export function createBillHandlers(
  service: BillService,
): Slice<'listBills' | 'putBill' | 'deleteBills'> {
  return {
    listBills: async ({ path, query: { from, to }, res }) => {
      const range = from && to ? readIsoRange(from, to) : undefined;
      res.json(await service.list(path.agreementId, range));
    },
    putBill: async ({ path, body, res }) => {
      const outcome = await service.put(path.agreementId, path.billId, body);
      sendOk(res, outcome === 'created' ? 201 : 200);
    },
    deleteBills: async ({ path, res }) => {
      await service.remove(path.agreementId);
      sendOk(res);
    },
  };
}
