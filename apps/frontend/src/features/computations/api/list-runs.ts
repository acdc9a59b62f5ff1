import type { operations } from '@status/sdk';
import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { pagedQuery } from '@/lib/pages';
import { queryKeys } from '@/lib/query-keys';

export type RunFilters = Pick<
  NonNullable<operations['listRuns']['parameters']['query']>,
  'status' | 'controlId' | 'catalogId'
>;

export const runListQuery = (filters: RunFilters) =>
  pagedQuery(queryKeys.runList(filters), (cursor, signal) =>
    api.listRuns({ query: { ...filters, cursor, limit: 50 }, signal }),
  );

/** The newest runs of one control, those under way included. */
export const controlRunsQuery = (controlId: string) =>
  queryOptions({
    queryKey: queryKeys.runList({ controlId, newest: true }),
    queryFn: async ({ signal }) =>
      (await api.listRuns({ query: { controlId, limit: 12 }, signal })).items,
  });
