import { conflict, invalid, notFound } from '../../errors/index.js';
import {
  misfit,
  scopeFaults,
  type Scope,
  type ScopeFields,
  type ScopeQuery,
  type ScopeRepository,
  type ScopeView,
} from './scope.js';

export type ScopeCreate = Pick<Scope, 'name' | 'type'> & Partial<ScopeFields>;

export interface ScopeService {
  list(query: ScopeQuery): Promise<ScopeView[]>;
  /** @throws 404 */
  get(id: string): Promise<ScopeView>;
  /** @throws 400 naming the field, 409 when the name is taken */
  create(fields: ScopeCreate): Promise<ScopeView>;
  /**
   * Changes a scope. Once scope sets use it, its name stays and their values must go on fitting.
   * @throws 400, 404, 409 naming the controls
   */
  update(id: string, patch: Partial<ScopeFields>): Promise<ScopeView>;
  /** @throws 404, 409 naming the controls that use it */
  remove(id: string): Promise<void>;
}

export interface ScopeDeps {
  scopes: ScopeRepository;
  transaction: <T>(work: (scopes: ScopeRepository) => Promise<T>) => Promise<T>;
  newId: () => string;
  now: () => Date;
}

/** How many controls a message names. */
const NAMED = 10;

export function createScopeService({ scopes, transaction, newId, now }: ScopeDeps): ScopeService {
  const get = async (id: string, from = scopes) => {
    const scope = await from.find(id);
    if (!scope) throw notFound('scope', id);
    return scope;
  };
  return {
    list: (query) => scopes.list(query),
    get: (id) => get(id),

    async create({ description = null, default: fallback = null, values = [], ...fields }) {
      const scope = {
        ...fields,
        description,
        default: fallback,
        values,
        id: newId(),
        createdAt: now(),
      };
      check(scope);
      await scopes.insert(scope);
      return { ...scope, usageCount: 0 };
    },

    update: (id, patch) =>
      transaction(async (locked) => {
        await locked.lock(id);
        const before = await get(id, locked);
        const after = { ...before, ...patch };
        // Values belong to a select: another type drops them, unless some are given.
        if (after.type !== 'select' && patch.values === undefined) after.values = [];
        check(after);
        if (before.usageCount > 0) await checkUses(locked, before, after);
        await locked.update(id, after);
        return after;
      }),

    remove: (id) =>
      transaction(async (locked) => {
        await locked.lock(id);
        const scope = await get(id, locked);
        if (scope.usageCount > 0)
          throw conflict(
            'scope-in-use',
            `The scope "${scope.name}" is used by ${await users(locked, scope.name)}. Remove it from their scope sets first.`,
          );
        await locked.delete(id);
      }),
  };
}

function check(fields: ScopeFields): void {
  const faults = scopeFaults(fields);
  if (faults.length > 0) throw invalid(faults);
}

async function checkUses(scopes: ScopeRepository, before: Scope, after: Scope): Promise<void> {
  if (after.name !== before.name)
    throw conflict(
      'scope-in-use',
      `The scope "${before.name}" keeps its name while it is used by ${await users(scopes, before.name)}. Define another scope instead.`,
      [{ path: '/body/name', message: 'stays once the scope is used' }],
    );
  const used = await scopes.valuesInUse(before.name);
  const misfits = used.filter((value) => misfit(after, value) !== undefined);
  if (misfits.length > 0)
    throw conflict(
      'scope-in-use',
      `Scope sets of ${await users(scopes, before.name)} use the values ${misfits.slice(0, NAMED).join(', ')}, which would no longer fit. Change those first.`,
    );
}

async function users(scopes: ScopeRepository, name: string): Promise<string> {
  const names = await scopes.controlsUsing(name, NAMED + 1);
  const shown = names.slice(0, NAMED).map((control) => `"${control}"`);
  return `${shown.join(', ')}${names.length > NAMED ? ' and others' : ''}`;
}
