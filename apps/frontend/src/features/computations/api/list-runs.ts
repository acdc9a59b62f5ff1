import type { operations } from '@status/sdk';
import { api } from '@/lib/api';
import { pagedQuery } from '@/lib/pages';
import { queryKeys } from '@/lib/query-keys';

export type RunFilters = Pick<NonNullable<operations['listRuns']['parameters']['query']>, 'status'>;

export const runListQuery = (filters: RunFilters) =>
  pagedQuery(queryKeys.runList(filters), (cursor, signal) =>
    api.listRuns({ query: { ...filters, cursor, limit: 50 }, signal }),
  );

/** The runs of one control, those under way included. */
export const controlRunsQuery = (controlId: string) =>
  pagedQuery(queryKeys.runList({ controlId }), (cursor, signal) =>
    api.listRuns({ query: { controlId, cursor, limit: 10 }, signal }),
  );
