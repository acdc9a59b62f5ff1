import { canonicalJson } from '@status/evidence';
import { conflict, invalid, notFound } from '../../errors/index.js';
import { countCombinations, firstCombinations, makes, type ValueLists } from './combinations.js';
import { valueFaults, type Scope, type ScopeRepository, type ScopeValues } from './scope.js';
import {
  MAX_SCOPE_SETS,
  type ScopeSet,
  type ScopeSetQuery,
  type ScopeSetRepository,
} from './scope-set.js';

export interface ScopeSetPreview {
  combinations: number;
  runsPerPeriod: number;
  sample: ScopeValues[];
}

export interface ScopeSetService {
  list(query: ScopeSetQuery): Promise<ScopeSet[]>;
  /** @throws 404 */
  get(id: string): Promise<ScopeSet>;
  /**
   * Gives a control one more combination. A finalized control takes it too: the agreement follows
   * with its next run.
   * @throws 400 naming the scope, 404, 409 when the control has it or has too many
   */
  create(controlId: string, scopes: ScopeValues): Promise<ScopeSet>;
  /** @throws 400, 404, 409 when the control has this combination */
  put(id: string, scopes: ScopeValues): Promise<ScopeSet>;
  /** Results that the scope set already has stay. @throws 404 */
  remove(id: string): Promise<void>;
  /** @throws 400 naming the scope, 404 */
  preview(controlId: string, values: ValueLists): Promise<ScopeSetPreview>;
}

export interface ScopeSetStores {
  sets: ScopeSetRepository;
  scopes: ScopeRepository;
}

export interface ScopeSetDeps extends ScopeSetStores {
  transaction: <T>(work: (stores: ScopeSetStores) => Promise<T>) => Promise<T>;
  newId: () => string;
  now: () => Date;
}

const SAMPLE = 20;

export function createScopeSetService(deps: ScopeSetDeps): ScopeSetService {
  const { sets, transaction, newId, now } = deps;
  const get = async (id: string, from = sets) => {
    const set = await from.find(id);
    if (!set) throw notFound('scope set', id);
    return set;
  };
  return {
    list: (query) => sets.list(query),
    get: (id) => get(id),

    create: (controlId, scopes) =>
      transaction(async (locked) => {
        if (!(await locked.sets.lockControl(controlId))) throw notFound('control', controlId);
        check(scopes, await locked.scopes.holdByNames(Object.keys(scopes)), '/body/scopes');
        if ((await locked.sets.ofControl(controlId)).length >= MAX_SCOPE_SETS)
          throw conflict(
            'too-many-scope-sets',
            `A control has at most ${MAX_SCOPE_SETS} scope sets. Delete one, or make a second control.`,
          );
        const scopeKey = canonicalJson(scopes);
        const set = { id: newId(), controlId, scopes, scopeKey, createdAt: now() };
        await locked.sets.insert(set);
        return set;
      }),

    put: (id, scopes) =>
      transaction(async (locked) => {
        const before = await get(id, locked.sets);
        check(scopes, await locked.scopes.holdByNames(Object.keys(scopes)), '/body/scopes');
        const after = { ...before, scopes, scopeKey: canonicalJson(scopes) };
        await locked.sets.update(after);
        return after;
      }),

    async remove(id) {
      if (!(await sets.delete(id))) throw notFound('scope set', id);
    },

    async preview(controlId, values) {
      if (!(await sets.controlExists(controlId))) throw notFound('control', controlId);
      check(values, await deps.scopes.findByNames(Object.keys(values)), '/body/values');
      const combinations = countCombinations(values);
      if (!Number.isSafeInteger(combinations))
        throw invalid([
          { path: '/body/values', message: 'makes more combinations than can be counted' },
        ]);
      const others = (await sets.ofControl(controlId)).filter(
        ({ scopes }) => !makes(values, scopes),
      );
      return {
        combinations,
        runsPerPeriod: combinations + others.length,
        sample: firstCombinations(values, SAMPLE),
      };
    },
  };
}

function check(values: ScopeValues | ValueLists, defined: readonly Scope[], root: string): void {
  const faults = valueFaults(values, defined, root);
  if (faults.length > 0) throw invalid(faults);
}
