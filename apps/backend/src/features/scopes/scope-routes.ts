import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import { decodeCursor, toPage } from '../../http/pagination.js';
import type { ScopeView } from './scope.js';
import type { ScopeService } from './scope-service.js';

export const scopeRoutes = (scopes: ScopeService) =>
  ({
    listScopes: async ({ query: { q, cursor, limit = 50 } }) => {
      const after = readCursor(cursor);
      const found = await scopes.list({
        ...(q !== undefined && { q }),
        ...(after && { after }),
        limit: limit + 1,
      });
      return {
        status: 200,
        body: toPage(found, limit, (scope) => [scope.name, scope.id], toContract),
      };
    },
    getScope: async ({ path }) => ({
      status: 200,
      body: toContract(await scopes.get(path.scopeId)),
    }),
    createScope: async ({ body }) => {
      const scope = await scopes.create(body);
      return {
        status: 201,
        headers: { location: `/api/v1/scopes/${scope.id}` },
        body: toContract(scope),
      };
    },
    updateScope: async ({ path, body }) => ({
      status: 200,
      body: toContract(await scopes.update(path.scopeId, body)),
    }),
    deleteScope: async ({ path }) => {
      await scopes.remove(path.scopeId);
      return { status: 204 };
    },
  }) satisfies Routes;

function readCursor(cursor: string | undefined) {
  const key = decodeCursor(cursor, ['text', 'id']);
  if (!key) return undefined;
  const [name = '', id = ''] = key;
  return { name, id };
}

const toContract = ({ createdAt, ...scope }: ScopeView): Schemas['Scope'] => ({
  ...scope,
  createdAt: createdAt.toISOString(),
});
