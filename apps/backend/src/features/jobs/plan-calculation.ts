import { periodsBetween } from '@status/guarantees';
import { conflict, invalid } from '../../errors/index.js';
import type { RunnableControl } from '../controls/index.js';
import { countStarts, windowOf } from '../schedules/index.js';
import { MAX_RUNS, type PlannedRun } from './job.js';

export const slotId = (controlId: string, scopeKey: string, from: string): string =>
  `${controlId} ${scopeKey} ${from}`;

/**
 * Every control x scope set x period that starts in [from, to), has begun, and is not in `known`.
 * @throws AppError 400 above 1,000 runs, with the remedy; 409 when a control has no flow
 */
export function planCalculation(
  controls: readonly RunnableControl[],
  range: { from: string; to: string },
  now: Date,
  known: ReadonlySet<string>,
): PlannedRun[] {
  const to = new Date(Math.min(Date.parse(range.to), now.getTime())).toISOString();
  const runs: PlannedRun[] = [];
  for (const { control, catalog, scopeSets } of controls) {
    if (control.flowId === null) throw conflict('no-flow', `Control ${control.id} has no flow.`);
    if (Date.parse(range.from) >= Date.parse(to)) continue;
    const limit = MAX_RUNS + 1;
    const periods = boundedPeriods(control.period, catalog.timeZone, range.from, to, limit);
    if (!periods) throw tooManyRuns(controls, range.from, to);
    for (const period of periods.filter(({ from }) => from >= range.from))
      for (const set of scopeSets)
        if (!known.has(slotId(control.id, set.scopeKey, period.from)))
          runs.push({
            controlId: control.id,
            scopeSetId: set.id,
            scopeKey: set.scopeKey,
            period,
          });
    if (runs.length > MAX_RUNS) throw tooManyRuns(controls, range.from, to);
  }
  return runs;
}

function boundedPeriods(
  period: RunnableControl['control']['period'],
  timeZone: string,
  from: string,
  to: string,
  limit: number,
) {
  try {
    return periodsBetween(windowOf(period), timeZone, from, to, limit);
  } catch (error) {
    if ((error as { code?: string }).code === 'too-many') return undefined;
    throw error;
  }
}

function tooManyRuns(controls: readonly RunnableControl[], from: string, to: string) {
  const counts = new Map<string, number>();
  let runs = 0;
  for (const { control, catalog, scopeSets } of controls) {
    const key = `${control.period} ${catalog.timeZone}`;
    const starts =
      counts.get(key) ??
      countStarts(control.period, catalog.timeZone, new Date(from), new Date(to));
    counts.set(key, starts);
    runs += starts * scopeSets.length;
  }
  return invalid([
    {
      path: '/body/to',
      code: 'too-many-runs',
      message: `leads to ${runs} runs, before those that have a verdict are left out; at most ${MAX_RUNS} are made at once: choose a shorter window or fewer controls`,
    },
  ]);
}
