import type { operations } from '@status/sdk';
import { api } from '@/lib/api';
import { pagedQuery } from '@/lib/pages';
import { queryKeys } from '@/lib/query-keys';

type Filters = Pick<
  NonNullable<operations['listControlComputations']['parameters']['query']>,
  'result'
>;

export const controlResultsQuery = (controlId: string, filters: Filters) =>
  pagedQuery(queryKeys.controlResults(controlId, filters), (cursor, signal) =>
    api.listControlComputations({
      path: { controlId },
      query: { ...filters, cursor, limit: 10 },
      signal,
    }),
  );
