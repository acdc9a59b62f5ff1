import type { Period, ScopeValues, Verdict } from '@/lib/schemas';
import { uuidOf } from './random';
import { periodAgo } from './periods';
import type { MockControl } from './tables';

/** What one control came to for one scope set in one period. */
export interface SlotPlan {
  period: Period;
  scope: ScopeValues;
  verdict: Verdict;
  failing: number;
  group: string | null;
}

const HOLDS: Record<string, (value: number, threshold: number) => boolean> = {
  '>=': (value, threshold) => value >= threshold,
  '>': (value, threshold) => value > threshold,
  '<=': (value, threshold) => value <= threshold,
  '<': (value, threshold) => value < threshold,
  '==': (value, threshold) => value === threshold,
  '!=': (value, threshold) => value !== threshold,
};

/** Does a value meet the control's objective? */
export const meets = (control: MockControl, value: number): boolean =>
  HOLDS[control.operator]?.(value, control.threshold) ?? false;

/** The percentage of evidences that hold. */
export const valueOf = (control: MockControl, failing: number): number =>
  control.keys.length === 0 ? 100 : (100 * (control.keys.length - failing)) / control.keys.length;

/** The history that the demo begins with. */
export function planSlots(control: MockControl, now: Date, count: number): SlotPlan[] {
  const scopes = control.scopeSets.length > 0 ? control.scopeSets.map((set) => set.scopes) : [{}];
  return scopes.flatMap((scope) =>
    Array.from({ length: count }, (_, index) => {
      const ago = count - 1 - index;
      const period = periodAgo(control.period, now, ago);
      const failing = control.seed.failing(Object.values(scope)[0] ?? '', ago);
      const verdict: Verdict = control.seed.missing?.includes(ago)
        ? 'missing'
        : control.seed.errors?.includes(ago)
          ? 'error'
          : meets(control, valueOf(control, failing))
            ? 'passed'
            : 'failed';
      const group =
        verdict === 'missing'
          ? null
          : uuidOf(`${control.id}/${JSON.stringify(scope)}/${period.from}`);
      return { period, scope, verdict, failing, group };
    }),
  );
}
