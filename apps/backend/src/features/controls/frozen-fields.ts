import type { Fault } from './control-rules.js';

/** What may still change once a catalog or control is finalized: nothing that a verdict rests on. */
const OPEN_FIELDS = ['description', 'ownerId', 'tags', 'endDate'];

/**
 * Why a patch does not fit something finalized. Values that are as they were change nothing; a
 * last day may only move on, since days that were computed stay days of the control.
 * @param before the finalized catalog or control
 */
export function frozenFaults(
  before: { endDate: string | null },
  patch: Readonly<Record<string, unknown>>,
): Fault[] {
  const current = before as unknown as Record<string, unknown>;
  return Object.entries(patch).flatMap(([field, value]) => {
    const path = `/body/${field}`;
    if (JSON.stringify(value) === JSON.stringify(current[field])) return [];
    if (!OPEN_FIELDS.includes(field))
      return [{ path, message: `stays once finalized; change only ${OPEN_FIELDS.join(', ')}` }];
    if (field === 'endDate' && !isLater(value as string | null, before.endDate))
      return [{ path, message: 'may only become later once finalized; choose a later day' }];
    return [];
  });
}

const isLater = (day: string | null, before: string | null) =>
  day === null || (before !== null && day > before);
