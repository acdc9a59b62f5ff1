import type { Task } from './task.js';

/**
 * The first due time after a moment: init + k * interval, before end. All in ms since 1970.
 * @returns null when there is none
 */
export function dueAfter(
  { init, end, interval }: Pick<Task, 'init' | 'end' | 'interval'>,
  after: number,
): number | null {
  if (init === undefined) return null;
  const first = Date.parse(init);
  const k = Math.max(0, Math.floor((after - first) / interval) + 1);
  const due = first + k * interval;
  return end !== undefined && due >= Date.parse(end) ? null : due;
}
