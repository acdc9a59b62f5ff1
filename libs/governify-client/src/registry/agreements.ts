import { Conflict, NotFound } from '../errors.js';
import { pathOf, type CallOptions } from '../transport/call.js';
import type { Reader } from '../transport/read-answer.js';
import type { Transport } from '../transport/transport.js';
import { allPages } from './pages.js';
import { sameAgreement } from './same-agreement.js';
import type { Agreement } from './types.js';

export interface AgreementCalls {
  getAgreement: (id: string, options?: CallOptions) => Promise<Agreement>;
  listAgreements: (options?: CallOptions) => Promise<Agreement[]>;
  /** @throws Conflict when the id is taken */
  createAgreement: (agreement: Agreement, options?: CallOptions) => Promise<void>;
  /** Replaces the top-level fields given. @throws NotFound */
  putAgreement: (agreement: Agreement, options?: CallOptions) => Promise<void>;
  /** Creates the agreement, or changes it where it differs. Can be repeated at will. */
  upsertAgreement: (
    agreement: Agreement,
    options?: CallOptions,
  ) => Promise<'created' | 'updated' | 'unchanged'>;
  /** With its states, bills and overrides, where the registry keeps them together. */
  deleteAgreement: (id: string, options?: CallOptions) => Promise<void>;
  /** Every agreement and every state. Governify's own registry 2025 ends itself after that. */
  deleteAllAgreements: (options?: CallOptions) => Promise<void>;
}

const ROOT = ['api', 'v6', 'agreements'];

export function agreementCalls(transport: Transport, reader: Reader): AgreementCalls {
  const { send } = transport;
  const read = (value: unknown) => reader.object<Agreement>(value, 'agreement', { id: 'string' });
  const one = (id: string) => pathOf([...ROOT, id]);

  const getAgreement = async (id: string, options?: CallOptions) =>
    read(reader.json(await send({ method: 'GET', path: one(id), ...options })));
  const createAgreement = async (body: Agreement, options?: CallOptions) => {
    await send({ method: 'POST', path: pathOf(ROOT), body, ...options });
  };
  const putAgreement = async (body: Agreement, options?: CallOptions) => {
    await send({ method: 'PUT', path: one(body.id), body, ...options });
  };

  return {
    getAgreement,
    createAgreement,
    putAgreement,
    listAgreements: (options) =>
      allPages(transport, reader, { segments: ROOT, keyOf: ({ id }) => id }, read, options),
    upsertAgreement: async (agreement, options) => {
      let stored = await orOn(NotFound, getAgreement(agreement.id, options));
      if (!stored) {
        const isCreated = await orOn(
          Conflict, // somebody else created it since we looked
          createAgreement(agreement, options).then(() => true),
        );
        if (isCreated) return 'created';
        stored = await getAgreement(agreement.id, options);
      }
      if (sameAgreement(stored, agreement)) return 'unchanged';
      await putAgreement(agreement, options);
      return 'updated';
    },
    deleteAgreement: async (id, options) => {
      await send({ method: 'DELETE', path: one(id), ...options });
    },
    deleteAllAgreements: async (options) => {
      await send({ method: 'DELETE', path: pathOf(ROOT), ...options });
    },
  };
}

async function orOn<T>(
  failure: abstract new (...parameters: never[]) => Error,
  call: Promise<T>,
): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof failure) return undefined;
    throw error;
  }
}
