import { pathOf, type CallOptions } from '../transport/call.js';
import type { Reader, Shape } from '../transport/read-answer.js';
import type { Transport } from '../transport/transport.js';
import type { Override, OverrideIdentity } from './types.js';

export interface OverrideCalls {
  list: (agreementId: string, guaranteeId: string, options?: CallOptions) => Promise<Override[]>;
  /** @throws NotFound without a bill for its period, Refused when that is closed, Conflict */
  create: (
    agreementId: string,
    guaranteeId: string,
    override: Override,
    options?: CallOptions,
  ) => Promise<void>;
  delete: (
    agreementId: string,
    guaranteeId: string,
    override: OverrideIdentity,
    options?: CallOptions,
  ) => Promise<void>;
  /** All overrides of an agreement. */
  deleteAll: (agreementId: string, options?: CallOptions) => Promise<void>;
}

const OVERRIDE: Shape = { scope: 'object', period: 'object' };

export function overrideCalls({ send }: Transport, reader: Reader): OverrideCalls {
  const root = ['api', 'v6', 'states'];
  const pathTo = (agreementId: string, guaranteeId: string) =>
    pathOf([...root, agreementId, 'guarantees', guaranteeId, 'overrides']);
  return {
    list: async (agreementId, guaranteeId, options) => {
      const path = pathTo(agreementId, guaranteeId);
      const found = reader.json(await send({ method: 'GET', path, ...options }));
      return reader.list(found, 'override', OVERRIDE);
    },
    create: async (agreementId, guaranteeId, body, options) => {
      await send({ method: 'POST', path: pathTo(agreementId, guaranteeId), body, ...options });
    },
    delete: async (agreementId, guaranteeId, body, options) => {
      await send({ method: 'DELETE', path: pathTo(agreementId, guaranteeId), body, ...options });
    },
    deleteAll: async (agreementId, options) => {
      await send({
        method: 'DELETE',
        path: pathOf([...root, agreementId, 'overrides']),
        ...options,
      });
    },
  };
}
