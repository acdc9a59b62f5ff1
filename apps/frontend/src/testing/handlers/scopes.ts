import { buildScope } from '@status/api-contract/testing';
import type { Schemas, ScopeValues } from '@/lib/schemas';
import { uuidOf } from '../db/random';
import type { MockDb } from '../db/store';
import { answer, found, http, pageOf, readBody, Refusal } from '../http';

/** A scope with how many scope sets use it. */
const shown = (db: MockDb, id: string): Schemas['Scope'] => {
  const scope = found(db.scopes.get(id), 'scope', id);
  const sets = [...db.controls.values()].flatMap(({ scopeSets }) => scopeSets);
  return { ...scope, usageCount: sets.filter(({ scopes }) => scope.name in scopes).length };
};

function refuseTaken(db: MockDb, name: string, except?: string): void {
  const taken = [...db.scopes.values()].some(
    (scope) => scope.id !== except && scope.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Refusal(409, 'scope-exists', `There is a scope "${name}" already.`);
}

function refuseUsed({ name, usageCount }: Schemas['Scope']): void {
  if (usageCount > 0)
    throw new Refusal(409, 'scope-in-use', `The scope "${name}" is used by scope sets.`);
}

export const scopeHandlers = (db: MockDb) => [
  http.get('/scopes', ({ query, response }) =>
    answer(db, 'listScopes', () => {
      const rows = [...db.scopes.keys()].map((id) => shown(db, id));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/scopes', ({ request, response }) =>
    answer(db, 'createScope', async () => {
      const body = await readBody('ScopeCreate', request);
      refuseTaken(db, body.name);
      const { usageCount, ...scope } = buildScope({
        ...body,
        id: uuidOf(`scope/${body.name}`),
        usageCount: 0,
        createdAt: new Date().toISOString(),
      });
      db.scopes.set(scope.id, scope);
      return response(201).json({ ...scope, usageCount });
    }),
  ),
  ...scopeSetHandlers(db),
  http.get('/scopes/{scopeId}', ({ params, response }) =>
    answer(db, 'getScope', () => response(200).json(shown(db, params.scopeId))),
  ),
  http.patch('/scopes/{scopeId}', ({ params, request, response }) =>
    answer(db, 'updateScope', async () => {
      const scope = shown(db, params.scopeId);
      const patch = await readBody('ScopePatch', request as Request);
      if (patch.name && patch.name !== scope.name) {
        refuseUsed(scope);
        refuseTaken(db, patch.name, scope.id);
      }
      db.scopes.set(scope.id, { ...found(db.scopes.get(scope.id), 'scope', scope.id), ...patch });
      return response(200).json(shown(db, scope.id));
    }),
  ),
  http.delete('/scopes/{scopeId}', ({ params, response }) =>
    answer(db, 'deleteScope', () => {
      refuseUsed(shown(db, params.scopeId));
      db.scopes.delete(params.scopeId);
      return response(204).empty();
    }),
  ),
];

const setsOf = (db: MockDb, controlId: string | null): Schemas['ScopeSet'][] =>
  [...db.controls.values()]
    .filter(({ id }) => controlId === null || id === controlId)
    .flatMap(({ id, scopeSets }) => scopeSets.map((set) => ({ ...set, controlId: id })));

const setOf = (db: MockDb, id: string) =>
  found(
    setsOf(db, null).find((set) => set.id === id),
    'scope set',
    id,
  );

/** Stores the scope sets of a control anew. */
function change(
  db: MockDb,
  controlId: string,
  with_: (
    sets: Omit<Schemas['ScopeSet'], 'controlId'>[],
  ) => Omit<Schemas['ScopeSet'], 'controlId'>[],
): void {
  const control = found(db.controls.get(controlId), 'control', controlId);
  db.controls.set(controlId, { ...control, scopeSets: with_(control.scopeSets) });
}

const scopeSetHandlers = (db: MockDb) => [
  http.get('/scopes/sets', ({ query, response }) =>
    answer(db, 'listScopeSets', () => {
      const rows = setsOf(db, query.get('controlId'));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/scopes/sets', ({ request, response }) =>
    answer(db, 'createScopeSet', async () => {
      const { controlId, scopes } = await readBody('ScopeSetCreate', request);
      const set = { id: crypto.randomUUID(), scopes, createdAt: new Date().toISOString() };
      change(db, controlId, (sets) => [...sets, set]);
      return response(201).json({ ...set, controlId });
    }),
  ),
  http.post('/scopes/sets/preview', ({ request, response }) =>
    answer(db, 'previewScopeSets', async () => {
      const { controlId, values } = await readBody('ScopeSetPreviewRequest', request);
      const control = found(db.controls.get(controlId), 'control', controlId);
      const all = combine(Object.entries(values));
      return response(200).json({
        combinations: all.length,
        runsPerPeriod: control.scopeSets.length + all.length,
        sample: all.slice(0, 20),
      });
    }),
  ),
  http.get('/scopes/sets/{scopeSetId}', ({ params, response }) =>
    answer(db, 'getScopeSet', () => response(200).json(setOf(db, params.scopeSetId))),
  ),
  http.put('/scopes/sets/{scopeSetId}', ({ params, request, response }) =>
    answer(db, 'putScopeSet', async () => {
      const { scopes } = await readBody('ScopeSetUpdate', request);
      const { id, controlId } = setOf(db, params.scopeSetId);
      change(db, controlId, (sets) =>
        sets.map((set) => (set.id === id ? { ...set, scopes } : set)),
      );
      return response(200).json(setOf(db, id));
    }),
  ),
  http.delete('/scopes/sets/{scopeSetId}', ({ params, response }) =>
    answer(db, 'deleteScopeSet', () => {
      const { id, controlId } = setOf(db, params.scopeSetId);
      change(db, controlId, (sets) => sets.filter((set) => set.id !== id));
      return response(204).empty();
    }),
  ),
];

/** Every combination of one value for each scope. */
const combine = (entries: [string, string[]][]): ScopeValues[] =>
  entries.reduce<ScopeValues[]>(
    (made, [name, values]) =>
      made.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
