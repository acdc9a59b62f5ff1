import type { StatusEvent } from '@status/sdk';
import type { QueryKey } from '@tanstack/react-query';
import { queryKeys } from '@/lib/query-keys';
import { hasEnded } from '@/lib/run-state';
import { readRunEvent } from './run-event';

/**
 * Which cached data an event makes outdated. While a run is under way that is the run itself and
 * the lists it is in; once it ended, also everything that counts its verdict.
 */
export function changedKeys(event: Pick<StatusEvent, 'type' | 'data'>): QueryKey[] {
  if (event.type === 'resync') return [[]];
  if (event.type === 'health.changed') return [queryKeys.overview, queryKeys.system];
  if (event.type !== 'run.updated' && event.type !== 'point.updated') return [];
  const run = readRunEvent(event);
  if (!run) return [];
  const own = [queryKeys.run(run.group), queryKeys.runs, queryKeys.overview, queryKeys.system];
  if (event.type === 'run.updated' && run.status && !hasEnded(run.status)) return own;
  return [
    ...own,
    run.controlId ? queryKeys.control(run.controlId) : ['controls'],
    queryKeys.controls,
    run.catalogId ? queryKeys.catalog(run.catalogId) : ['catalogs'],
    queryKeys.catalogs,
    ['points'],
  ];
}
