import type { FakeDatasource } from './fake-state.js';
import { ok, refuse, type FakeRoute } from './fake-routing.js';

const view = ({ id, uid, name, type, readOnly, fields }: FakeDatasource) => {
  const shown = Object.entries(fields).filter(([key]) => key !== 'secureJsonData');
  return { ...Object.fromEntries(shown), id, uid, name, type, readOnly, orgId: 1 };
};

export const administrationRoutes: FakeRoute[] = [
  {
    method: 'GET',
    path: '/health',
    answer: ({ state }) =>
      state.databaseUp
        ? ok({ database: 'ok', version: '12.4.10', commit: '0' })
        : { status: 503, body: { database: 'failing', message: 'database is down' } },
  },
  { method: 'GET', path: '/org', role: 'Viewer', answer: () => ok({ id: 1, name: 'Main Org.' }) },
  {
    method: 'GET',
    path: '/datasources',
    role: 'Admin',
    answer: ({ state }) => ok([...state.datasources.values()].map(view)),
  },
  {
    method: 'POST',
    path: '/datasources',
    role: 'Admin',
    answer({ state, body }) {
      const name = String(body['name']);
      const uid = String(body['uid'] ?? '') || state.newUid();
      if ([...state.datasources.values()].some((other) => other.name === name))
        return refuse(409, 'data source with the same name already exists');
      if (state.datasources.has(uid))
        return refuse(409, 'data source with the same uid already exists');
      const type = String(body['type']);
      const made = { id: state.newId(), uid, name, type, readOnly: false, healthy: true };
      state.datasources.set(uid, { ...made, fields: body });
      return ok({
        id: made.id,
        name,
        message: 'Datasource added',
        datasource: view({ ...made, fields: body }),
      });
    },
  },
  {
    method: 'GET',
    path: '/datasources/uid/{uid}',
    role: 'Admin',
    answer({ state, path }) {
      const found = state.datasources.get(path['uid'] ?? '');
      return found ? ok(view(found)) : refuse(404, 'Data source not found');
    },
  },
  {
    method: 'DELETE',
    path: '/datasources/uid/{uid}',
    role: 'Admin',
    answer({ state, path }) {
      const found = state.datasources.get(path['uid'] ?? '');
      if (!found) return refuse(404, 'Data source not found');
      if (found.readOnly) return refuse(403, 'Cannot delete read-only data source');
      state.datasources.delete(found.uid);
      return ok({ message: 'Data source deleted' });
    },
  },
  {
    method: 'GET',
    path: '/datasources/uid/{uid}/health',
    role: 'Viewer',
    answer: ({ state, path }) =>
      state.datasources.get(path['uid'] ?? '')?.healthy
        ? ok({ message: 'Database Connection OK', status: 'OK' })
        : refuse(400, 'Database Connection failed'),
  },
  {
    method: 'GET',
    path: '/serviceaccounts/search',
    role: 'Admin',
    answer({ state, query }) {
      const text = query.get('query') ?? '';
      const found = state.accounts.filter(({ name }) => name.includes(text));
      return ok({
        totalCount: found.length,
        serviceAccounts: found.map(({ id, name, role, tokens }) => ({
          id,
          name,
          role,
          login: `sa-1-${name}`,
          orgId: 1,
          isDisabled: false,
          tokens: tokens.length,
        })),
        page: 1,
        perPage: 100,
      });
    },
  },
  {
    method: 'POST',
    path: '/serviceaccounts',
    role: 'Admin',
    answer({ state, body }) {
      const name = String(body['name']);
      if (state.accounts.some((account) => account.name === name))
        return refuse(400, 'service account already exists');
      const account = { id: state.newId(), name, role: String(body['role']), tokens: [] };
      state.accounts.push(account);
      const { id, role } = account;
      return { status: 201, body: { id, name, role, login: `sa-1-${name}`, orgId: 1, tokens: 0 } };
    },
  },
  {
    method: 'GET',
    path: '/serviceaccounts/{serviceAccountId}/tokens',
    role: 'Admin',
    answer({ state, path }) {
      const account = state.accounts.find(({ id }) => String(id) === path['serviceAccountId']);
      return ok(
        (account?.tokens ?? []).map(({ id, name, created }) => ({
          id,
          name,
          created,
          expiration: null,
          hasExpired: false,
        })),
      );
    },
  },
  {
    method: 'POST',
    path: '/serviceaccounts/{serviceAccountId}/tokens',
    role: 'Admin',
    answer({ state, path, body }) {
      const account = state.accounts.find(({ id }) => String(id) === path['serviceAccountId']);
      if (!account) return refuse(404, 'service account not found');
      const name = String(body['name']);
      if (account.tokens.some((token) => token.name === name))
        return refuse(409, 'service account token with given name already exists');
      const token = {
        id: state.newId(),
        name,
        key: state.newKey(),
        created: '2026-01-01T00:00:00Z',
      };
      account.tokens.push(token);
      return ok({ id: token.id, name, key: token.key });
    },
  },
  {
    method: 'DELETE',
    path: '/serviceaccounts/{serviceAccountId}/tokens/{tokenId}',
    role: 'Admin',
    answer({ state, path }) {
      const account = state.accounts.find(({ id }) => String(id) === path['serviceAccountId']);
      if (!account) return refuse(404, 'service account not found');
      account.tokens = account.tokens.filter(({ id }) => String(id) !== path['tokenId']);
      return ok({ message: 'Service account token deleted' });
    },
  },
];
