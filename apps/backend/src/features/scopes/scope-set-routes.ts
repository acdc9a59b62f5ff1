import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import { decodeCursor, toPage } from '../../http/pagination.js';
import type { ScopeSet } from './scope-set.js';
import type { ScopeSetService } from './scope-set-service.js';

export const scopeSetRoutes = (sets: ScopeSetService) =>
  ({
    listScopeSets: async ({ query: { controlId, cursor, limit = 50 } }) => {
      const [id] = decodeCursor(cursor, ['id']) ?? [];
      const found = await sets.list({
        ...(controlId !== undefined && { controlId }),
        ...(id !== undefined && { after: { id } }),
        limit: limit + 1,
      });
      return { status: 200, body: toPage(found, limit, (set) => [set.id], toContract) };
    },
    getScopeSet: async ({ path }) => ({
      status: 200,
      body: toContract(await sets.get(path.scopeSetId)),
    }),
    createScopeSet: async ({ body }) => {
      const set = await sets.create(body.controlId, body.scopes);
      return {
        status: 201,
        headers: { location: `/api/v1/scopes/sets/${set.id}` },
        body: toContract(set),
      };
    },
    putScopeSet: async ({ path, body }) => ({
      status: 200,
      body: toContract(await sets.put(path.scopeSetId, body.scopes)),
    }),
    deleteScopeSet: async ({ path }) => {
      await sets.remove(path.scopeSetId);
      return { status: 204 };
    },
    previewScopeSets: async ({ body }) => ({
      status: 200,
      body: await sets.preview(body.controlId, body.values),
    }),
  }) satisfies Routes;

const toContract = ({ id, controlId, scopes, createdAt }: ScopeSet): Schemas['ScopeSet'] => ({
  id,
  controlId,
  scopes,
  createdAt: createdAt.toISOString(),
});
