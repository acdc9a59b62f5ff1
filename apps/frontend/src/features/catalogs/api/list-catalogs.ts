import type { operations } from '@status/sdk';
import { api } from '@/lib/api';
import { pagedQuery } from '@/lib/pages';
import { queryKeys } from '@/lib/query-keys';

export type CatalogFilters = Pick<
  NonNullable<operations['listCatalogs']['parameters']['query']>,
  'q' | 'status' | 'sort'
>;

export const catalogListQuery = (filters: CatalogFilters) =>
  pagedQuery(queryKeys.catalogList(filters), (cursor, signal) =>
    api.listCatalogs({ query: { ...filters, cursor, limit: 50 }, signal }),
  );
