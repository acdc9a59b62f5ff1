import { readJson, readList, readObject, type Shape } from '../http/read-answer.js';
import { segment, type SendText } from './send-text.js';
import type { ServiceAccount, ServiceAccountToken } from './types.js';

const ACCOUNT: Shape = { id: 'number', name: 'string' };
const TOKEN: Shape = { id: 'number', name: 'string' };
/** Names are unique; the search finds parts of them. */
const PER_PAGE = 100;

export interface ServiceAccounts {
  /** The one of exactly this name. */
  find(name: string): Promise<ServiceAccount | undefined>;
  create(name: string, role: 'Viewer' | 'Editor' | 'Admin'): Promise<ServiceAccount>;
  listTokens(accountId: number): Promise<ServiceAccountToken[]>;
  /** The key is shown here and never again. @throws Conflict when the name is taken */
  createToken(accountId: number, name: string): Promise<{ id: number; key: string }>;
  deleteToken(accountId: number, tokenId: number): Promise<void>;
}

export function createServiceAccounts(send: SendText): ServiceAccounts {
  const tokens = (accountId: number) => `/api/serviceaccounts/${segment(accountId)}/tokens`;
  return {
    async find(name) {
      const query = { query: name, perpage: PER_PAGE, page: 1 };
      const answer = readJson(await send('GET', '/api/serviceaccounts/search', { query }));
      const { serviceAccounts } = readObject<{ serviceAccounts: unknown }>(answer, {}, 'search');
      const found = readList<ServiceAccount>(serviceAccounts, ACCOUNT, 'service account');
      return found.find((account) => account.name === name);
    },
    create: async (name, role) =>
      readObject(
        readJson(await send('POST', '/api/serviceaccounts', { body: { name, role } })),
        ACCOUNT,
        'service account',
      ),
    listTokens: async (id) => readList(readJson(await send('GET', tokens(id))), TOKEN, 'token'),
    createToken: async (id, name) =>
      readObject(
        readJson(await send('POST', tokens(id), { body: { name } })),
        { id: 'number', key: 'string' },
        'new token',
      ),
    deleteToken: async (id, token) => {
      await send('DELETE', `${tokens(id)}/${segment(token)}`);
    },
  };
}
