import { Conflict, NotFound } from './errors.js';
import { readAgreement, readJson, readList, readState } from './read-answer.js';
import { sameAgreement } from './same-agreement.js';
import { createTransport, type TransportOptions } from './transport.js';
import type { Agreement, GuaranteeQuery, GuaranteeState } from './types.js';

export type RegistryClientOptions = TransportOptions;

/** Calls of a Governify-compatible registry. Every one throws a RegistryError when it fails. */
export interface RegistryClient {
  getAgreement: (id: string) => Promise<Agreement>;
  listAgreements: () => Promise<Agreement[]>;
  /** @throws Conflict when the id is taken */
  createAgreement: (agreement: Agreement) => Promise<void>;
  /** Replaces the top-level fields given. @throws NotFound */
  putAgreement: (agreement: Agreement) => Promise<void>;
  /** Creates the agreement, or changes it where it differs. Can be repeated at will. */
  upsertAgreement: (agreement: Agreement) => Promise<'created' | 'updated' | 'unchanged'>;
  /** @throws NotFound */
  deleteAgreement: (id: string) => Promise<void>;
  /** Evaluates guarantees now. @throws CollectorFailed when the evaluation fails */
  guaranteeStates: (agreementId: string, query: GuaranteeQuery) => Promise<GuaranteeState[]>;
}

const AGREEMENTS = '/api/v6/agreements';
const PAGE = 1000;

/**
 * A client of the registry at `baseUrl`. Only a GET that gets no connection is tried again; the
 * deadline covers a call with its retries and the reading of its answer.
 */
export function createRegistryClient(options: RegistryClientOptions): RegistryClient {
  const send = createTransport(options);
  const pathOf = (id: string) => `${AGREEMENTS}/${encodeURIComponent(id)}`;

  const getAgreement = async (id: string) =>
    readAgreement(readJson(await send({ method: 'GET', path: pathOf(id) })));
  const createAgreement = async (body: Agreement) => {
    await send({ method: 'POST', path: AGREEMENTS, body });
  };
  const putAgreement = async (body: Agreement) => {
    await send({ method: 'PUT', path: pathOf(body.id), body });
  };
  const create = async (agreement: Agreement) => {
    try {
      await createAgreement(agreement);
      return true;
    } catch (error) {
      // Somebody else created it since we looked.
      if (error instanceof Conflict) return false;
      throw error;
    }
  };

  return {
    getAgreement,
    createAgreement,
    putAgreement,
    listAgreements: async () => {
      const all: Agreement[] = [];
      for (let after = ''; ;) {
        const query = new URLSearchParams({ limit: String(PAGE), ...(after ? { after } : {}) });
        const text = await send({ method: 'GET', path: `${AGREEMENTS}?${query}` });
        const page = readList(readJson(text)).map(readAgreement);
        // Governify's own registry knows no pages and would answer the same list again.
        if (after && page[0]?.id === all[0]?.id) return all;
        all.push(...page);
        if (page.length !== PAGE) return all;
        after = page.at(-1)?.id ?? '';
      }
    },
    upsertAgreement: async (agreement) => {
      let stored = await orNotFound(getAgreement(agreement.id));
      if (!stored) {
        if (await create(agreement)) return 'created';
        stored = await getAgreement(agreement.id);
      }
      if (sameAgreement(stored, agreement)) return 'unchanged';
      await putAgreement(agreement);
      return 'updated';
    },
    deleteAgreement: async (id) => {
      await send({ method: 'DELETE', path: pathOf(id) });
    },
    guaranteeStates: async (agreementId, query) => {
      const text = await send({
        method: 'GET',
        path: statesPath(agreementId, query),
        signal: query.signal,
        token: query.token,
        evaluating: true,
      });
      return readList(readJson(text)).map(readState);
    },
  };
}

function statesPath(agreementId: string, query: GuaranteeQuery): string {
  const { from, to, newPeriods = false, guarantee, scope = {} } = query;
  const parameters = new URLSearchParams({
    from,
    to,
    newPeriodsFromGuarantees: String(newPeriods),
  });
  for (const [key, value] of Object.entries(scope)) parameters.set(`scope.${key}`, String(value));
  const one = guarantee === undefined ? '' : `/${encodeURIComponent(guarantee)}`;
  return `/api/v6/states/${encodeURIComponent(agreementId)}/guarantees${one}?${parameters}`;
}

async function orNotFound<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
