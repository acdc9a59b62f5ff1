import { api } from '@/lib/api';
import { pagedQuery } from '@/lib/pages';
import { queryKeys } from '@/lib/query-keys';

/** By name. @param filters.owner `me`: one's own, also for an administrator, who sees all otherwise */
export const serviceAccountListQuery = (filters: { owner?: 'me' }) =>
  pagedQuery(queryKeys.serviceAccountList(filters), (cursor, signal) =>
    api.listServiceAccounts({ query: { ...filters, cursor, limit: 50 }, signal }),
  );
