import { BadResponse } from '../errors.js';
import { ArrayItems } from '../transport/array-items.js';
import { pathOf, type Call, type CallOptions, type Query } from '../transport/call.js';
import type { Reader } from '../transport/read-answer.js';
import type { Transport } from '../transport/transport.js';
import { allPages } from './pages.js';
import { FOUND, GROUP, guaranteeStateOf, stateOf, STORED } from './state-shapes.js';
import type {
  EvidenceGroup,
  FoundRecord,
  GuaranteeState,
  Scope,
  State,
  StoredState,
} from './types.js';

export interface GuaranteeQuery extends CallOptions {
  /** ISO 8601, both; without them the running period is evaluated. */
  from?: string;
  to?: string;
  /** true: the periods of each guarantee's window inside the range; false: the range itself. */
  newPeriods?: boolean;
  /** Only this guarantee. */
  guarantee?: string;
  /** Only elements whose scope has these values (registries of STATUS). */
  scope?: Scope;
  /** Evaluate even what nothing has changed since (registries of STATUS). */
  forceUpdate?: boolean;
}

export interface StoredQuery extends CallOptions {
  /** Most states, those of the latest periods. */
  lasts?: number;
  /** false leaves out states without evidences. */
  withNoEvidences?: boolean;
  /** false leaves the evidences out. */
  evidences?: boolean;
}

export interface StateFilter extends CallOptions {
  /** Id of the guarantee or metric. */
  indicator?: string;
  type?: 'guarantees' | 'metrics';
  /** Beginning and end of the period, as stored. */
  from?: string;
  to?: string;
}

export interface StateCalls {
  /** Evaluates guarantees now. @throws CollectorFailed when the evaluation fails */
  guaranteeStates: (agreementId: string, query: GuaranteeQuery) => Promise<GuaranteeState[]>;
  /**
   * The same, each state as soon as the registry has written it. A list that breaks off throws
   * BadResponse after the states that arrived: only a loop that ends in order has seen all.
   */
  streamStates: (
    agreementId: string,
    query: GuaranteeQuery,
  ) => AsyncGenerator<GuaranteeState, void, undefined>;
  /** What is stored of a guarantee, without evaluation. */
  storedStates: (
    agreementId: string,
    guaranteeId: string,
    query?: StoredQuery,
  ) => Promise<StoredState[]>;
  /** What is stored of all guarantees and metrics of an agreement; of all agreements without one. */
  listStates: (agreementId?: string, options?: CallOptions) => Promise<State[]>;
  /** Records of stored states. @throws NotFound when there are none */
  filteredStates: (agreementId: string, filter?: StateFilter) => Promise<FoundRecord[]>;
  /**
   * Evidences of the records within a scope, grouped by the value of its last key; `*` asks only
   * for the key. @throws NotFound when there are none
   */
  groupedEvidences: (
    agreementId: string,
    filter: StateFilter & { scope: Scope },
  ) => Promise<EvidenceGroup[]>;
  /** @throws NotFound when there are none */
  deleteStates: (agreementId: string, options?: CallOptions) => Promise<void>;
  /** Of every agreement. */
  deleteAllStates: (options?: CallOptions) => Promise<void>;
}

const ROOT = ['api', 'v6', 'states'];

/** Characters one state may have: what a document of MongoDB could hold. */
const LONGEST_STATE = 16 * 2 ** 20;

export function stateCalls(transport: Transport, reader: Reader): StateCalls {
  const { send, open } = transport;
  const get = async (path: string, options: CallOptions) =>
    reader.json(await send({ method: 'GET', path, ...callOf(options) }));
  const filtered = (agreementId: string, filter: StateFilter & { scope?: Scope }) => {
    const { indicator, type, from, to, scope } = filter;
    const query = { indicator, type, from, to, ...scopeQuery(scope) };
    return get(pathOf([...ROOT, agreementId, 'filtered'], query), filter);
  };

  return {
    guaranteeStates: async (agreementId, query) => {
      const states = reader.json(await send(evaluation(agreementId, query)));
      return reader
        .list(states, 'guarantee state', {})
        .map((state) => guaranteeStateOf(reader, state));
    },
    async *streamStates(agreementId, query) {
      const answer = await open(evaluation(agreementId, query));
      const items = new ArrayItems(LONGEST_STATE);
      const decoder = new TextDecoder();
      const checked = <T>(read: () => T): T => {
        try {
          return read();
        } catch (cause) {
          const message = `The answer of the registry cannot be read: ${(cause as Error).message}`;
          throw new BadResponse(message, answer.status, [], { cause });
        }
      };
      for await (const chunk of answer.chunks())
        for (const item of checked(() => items.push(decoder.decode(chunk, { stream: true }))))
          yield guaranteeStateOf(reader, item);
      checked(() => items.end());
    },
    storedStates: async (agreementId, guaranteeId, query = {}) => {
      const { lasts, withNoEvidences, evidences = true } = query;
      const asked = { lasts, withNoEvidences, evidences };
      const path = pathOf([...ROOT, agreementId, 'guarantees', guaranteeId], asked);
      return reader.list(await get(path, query), 'stored state', STORED);
    },
    listStates: (agreementId, options) => {
      const segments = agreementId === undefined ? ROOT : [...ROOT, agreementId];
      return allPages(transport, reader, { segments }, (item) => stateOf(reader, item), options);
    },
    filteredStates: async (agreementId, filter = {}) =>
      reader.list(await filtered(agreementId, filter), 'record of a state', FOUND),
    groupedEvidences: async (agreementId, filter) =>
      reader.list(await filtered(agreementId, filter), 'group of evidences', GROUP),
    deleteStates: async (agreementId, options) => {
      await send({ method: 'DELETE', path: pathOf([...ROOT, agreementId]), ...options });
    },
    deleteAllStates: async (options) => {
      await send({ method: 'DELETE', path: pathOf(ROOT), ...options });
    },
  };
}

function evaluation(agreementId: string, query: GuaranteeQuery): Call {
  const { from, to, newPeriods = false, guarantee, scope, forceUpdate } = query;
  const one = guarantee === undefined ? [] : [guarantee];
  return {
    method: 'GET',
    path: pathOf([...ROOT, agreementId, 'guarantees', ...one], {
      ...{ from, to, newPeriodsFromGuarantees: newPeriods, forceUpdate },
      ...scopeQuery(scope),
    }),
    ...callOf(query),
    blames: 'collector',
  };
}

const callOf = ({ signal, token, deadlineMs }: CallOptions): CallOptions => ({
  signal,
  token,
  deadlineMs,
});

const scopeQuery = (scope: Scope = {}): Query =>
  Object.fromEntries(Object.entries(scope).map(([key, value]) => [`scope.${key}`, value]));
