import { pathOf, type CallOptions } from '../transport/call.js';
import type { Reader, Shape } from '../transport/read-answer.js';
import type { Transport } from '../transport/transport.js';
import type { Bill, Period } from './types.js';

export interface BillCalls {
  /** One bill per month; a month nobody has billed is open. */
  list: (agreementId: string, range?: Partial<Period> & CallOptions) => Promise<Bill[]>;
  /** Stores, changes or closes a bill. @throws Refused (403) when it is closed */
  put: (
    agreementId: string,
    billId: string,
    bill: Pick<Bill, 'state' | 'period' | 'closeDate'>,
    options?: CallOptions,
  ) => Promise<'created' | 'changed'>;
  /** All bills of an agreement. */
  delete: (agreementId: string, options?: CallOptions) => Promise<void>;
}

const BILL: Shape = { billId: 'any', state: 'string', period: 'object' };

export function billCalls({ open, send }: Transport, reader: Reader): BillCalls {
  const root = ['api', 'v6', 'bills'];
  return {
    list: async (agreementId, { from, to, ...options } = {}) => {
      const path = pathOf([...root, agreementId], { from, to });
      return reader.list(
        reader.json(await send({ method: 'GET', path, ...options })),
        'bill',
        BILL,
      );
    },
    put: async (agreementId, billId, bill, options) => {
      const body = { agreementId, billId, ...bill };
      const path = pathOf([...root, agreementId, billId]);
      const answer = await open({ method: 'PUT', path, body, ...options });
      await answer.text();
      return answer.status === 201 ? 'created' : 'changed';
    },
    delete: async (agreementId, options) => {
      await send({ method: 'DELETE', path: pathOf([...root, agreementId]), ...options });
    },
  };
}
