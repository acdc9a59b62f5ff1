import type { operations } from '@status/sdk';
import { api } from '@/lib/api';
import { pagedQuery } from '@/lib/pages';
import { queryKeys } from '@/lib/query-keys';

export type UserFilters = Pick<
  NonNullable<operations['listUsers']['parameters']['query']>,
  'authority' | 'status' | 'sort' | 'q'
>;

export const userListQuery = (filters: UserFilters) =>
  pagedQuery(queryKeys.userList(filters), (cursor, signal) =>
    api.listUsers({ query: { ...filters, cursor, limit: 50 }, signal }),
  );
