import type { operations } from '@status/sdk';
import { api } from '@/lib/api';
import { pagedQuery } from '@/lib/pages';
import { queryKeys } from '@/lib/query-keys';

export type ControlFilters = Pick<
  NonNullable<operations['listControls']['parameters']['query']>,
  'q' | 'complianceStatus' | 'severity' | 'status' | 'sort'
>;

export const controlListQuery = (filters: ControlFilters) =>
  pagedQuery(queryKeys.controlList(filters), (cursor, signal) =>
    api.listControls({ query: { ...filters, cursor, limit: 50 }, signal }),
  );
