import type { StatusEvent } from '@status/sdk';
import type { GroupStatus } from '@/lib/schemas';

/** What the app needs to know of an event about a run. */
export interface RunEvent {
  group: string;
  controlId?: string;
  catalogId?: string;
  status?: GroupStatus;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/**
 * Reads `run.updated` and `point.updated`. Their data names the run as `group` (or `id`, when the
 * data is the group itself); whatever else is missing only makes more data count as changed.
 */
export function readRunEvent({ data }: Pick<StatusEvent, 'data'>): RunEvent | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const fields = data as Record<string, unknown>;
  const group =
    text(fields['group']) ?? text(fields['computationGroup']) ?? text(fields['id']) ?? undefined;
  if (!group) return undefined;
  return {
    group,
    controlId: text(fields['controlId']),
    catalogId: text(fields['catalogId']),
    status: text(fields['status']) as GroupStatus | undefined,
  };
}
