import { buildScope } from '@status/api-contract/testing';
import type { MockDb } from '../db/store';
import { overviewOf } from '../db/overview';
import { uuidOf } from '../db/random';
import { answer, found, http, pageOf, readBody, Refusal } from '../http';

export const overviewHandlers = (db: MockDb) => [
  http.get('/overview', ({ response }) =>
    answer(db, 'getOverview', () => response(200).json(overviewOf(db))),
  ),
];

export const flowHandlers = (db: MockDb) => [
  http.get('/flows', ({ query, response }) =>
    answer(db, 'listFlows', () => {
      const users = [...db.controls.values()].map(({ flowId }) => flowId);
      const rows = db.flows.map((flow) => ({
        ...flow,
        usedBy: users.filter((id) => id === flow.id).length,
      }));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
];

export const scopeHandlers = (db: MockDb) => [
  http.get('/scopes', ({ query, response }) =>
    answer(db, 'listScopes', () => {
      const sets = [...db.controls.values()].flatMap(({ scopeSets }) => scopeSets);
      const rows = [...db.scopes.values()].map((scope) => ({
        ...scope,
        usageCount: sets.filter(({ scopes }) => scope.name in scopes).length,
      }));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/scopes', ({ request, response }) =>
    answer(db, 'createScope', async () => {
      const body = await readBody('ScopeCreate', request);
      if ([...db.scopes.values()].some(({ name }) => name === body.name))
        throw new Refusal(409, 'scope-exists', `There is a scope "${body.name}" already.`);
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
  http.post('/scopes/sets', ({ request, response }) =>
    answer(db, 'createScopeSet', async () => {
      const { controlId, scopes } = await readBody('ScopeSetCreate', request);
      const control = found(db.controls.get(controlId), 'control', controlId);
      const set = { id: crypto.randomUUID(), scopes, createdAt: new Date().toISOString() };
      db.controls.set(controlId, { ...control, scopeSets: [...control.scopeSets, set] });
      return response(201).json({ ...set, controlId });
    }),
  ),
  http.delete('/scopes/sets/{scopeSetId}', ({ params, response }) =>
    answer(db, 'deleteScopeSet', () => {
      for (const control of db.controls.values())
        db.controls.set(control.id, {
          ...control,
          scopeSets: control.scopeSets.filter(({ id }) => id !== params.scopeSetId),
        });
      return response(204).empty();
    }),
  ),
];
