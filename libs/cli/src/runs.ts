import type { components, StatusClient } from '@status/sdk';
import { EXIT, type ExitCode } from './exit-codes.js';

type Group = components['schemas']['Group'];

/** Verdicts that stop nobody. */
const GOOD = ['passed', 'not-applicable', 'excepted'];

/** Waits for all of them. @throws the signal's reason when it aborts */
export async function waitForRuns(
  status: StatusClient,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Group[]> {
  const ended = await Promise.all(ids.map((id) => status.waitForGroup(id, { every: 500, signal })));
  return ended.map(({ group }) => group);
}

/** `no` unless every run ended with a verdict that stops nobody. */
export const exitOfRuns = (groups: readonly Group[]): ExitCode =>
  groups.every(({ verdict }) => verdict !== null && GOOD.includes(verdict)) ? EXIT.ok : EXIT.no;

/** One line: id, scope, and what it came to. */
export function describeRun({ id, scope, status, verdict, value }: Group): string {
  const values = Object.entries(scope).map(([name, text]) => `${name}=${text}`);
  const result = verdict ?? status;
  return [id, values.join(' ') || '-', result, value === null ? '' : `${value} %`]
    .join('  ')
    .trim();
}
