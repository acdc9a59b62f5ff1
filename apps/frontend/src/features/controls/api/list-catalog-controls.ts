import { api } from '@/lib/api';
import { pagedQuery } from '@/lib/pages';
import { queryKeys } from '@/lib/query-keys';
import type { ControlFilters } from './list-controls';

type Filters = Pick<ControlFilters, 'q' | 'complianceStatus'>;

export const catalogControlsQuery = (catalogId: string, filters: Filters) =>
  pagedQuery(queryKeys.catalogControls(catalogId, filters), (cursor, signal) =>
    api.listCatalogControls({
      path: { catalogId },
      query: { ...filters, cursor, limit: 50 },
      signal,
    }),
  );
