import { allRows, type Table } from '../../http/write-table.js';
import type { Computation } from './computation.js';
import { toContractComputation } from './group-mapper.js';
import type { ComputationFilter, ComputationStore } from './stores.js';

/** Computations as a file, newest period first. */
export const computationsTable = (
  computations: Pick<ComputationStore, 'list'>,
  filter: ComputationFilter,
  format: 'csv' | 'json',
): Table<Computation> => ({
  format,
  name: `status-computations-${filter.controlId ?? 'all'}`,
  columns: {
    id: (row) => row.id,
    group: (row) => row.groupId,
    controlId: (row) => row.controlId,
    catalogId: (row) => row.catalogId,
    scope: (row) => row.scope,
    from: (row) => row.period.from,
    to: (row) => row.period.to,
    result: (row) => (row.value ? 'passed' : 'failed'),
    evidenceCount: (row) => row.evidenceCount,
    passedCount: (row) => row.passedCount,
    digest: (row) => row.digest,
    createdAt: (row) => row.createdAt,
  },
  toJson: toContractComputation,
  rows: allRows((after: Computation | undefined, limit) =>
    computations.list(
      filter,
      after && { periodFrom: after.period.from.toISOString(), id: after.id },
      limit,
    ),
  ),
});
