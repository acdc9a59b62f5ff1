import { parseObjective } from '@status/guarantees/objective';
import { OPERATORS, type AgreementParts, type ControlTerms } from './agreement-parts.js';

const PERIODS = new Map([
  ...['hourly', 'daily', 'weekly', 'monthly', 'yearly'].map((name) => [name, name] as const),
  ['annually', 'yearly'] as const,
]);

/** Registries drop keys the guarantee does not define, and the set would mean more than it says. */
export function checkScopes(
  { guaranteeId, scopeSets }: ControlTerms,
  known: ReadonlySet<string>,
): void {
  for (const key of scopeSets.flatMap((scope) => Object.keys(scope)))
    if (!known.has(key))
      throw new Error(
        `A scope set of ${guaranteeId} has the key "${key}", which is none of its scope keys: add it there.`,
      );
}

export function checkContext({ agreementId, timeZone, initial }: AgreementParts): void {
  if (!/^[A-Za-z0-9._-]{1,128}$/.test(agreementId))
    throw new Error(
      `The agreement id "${agreementId}" must be 1 to 128 letters, digits, ".", "_" or "-".`,
    );
  if (!isTimeZone(timeZone))
    throw new Error(`The time zone "${timeZone}" is unknown: give an IANA name.`);
  if (!/^\d{4}-\d{2}-\d{2}/.test(initial) || Number.isNaN(Date.parse(initial)))
    throw new Error(`The initial date "${initial}" is none: write it like 2025-01-01.`);
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export function periodOf({ guaranteeId, period }: ControlTerms): string {
  const name = PERIODS.get(period.toLowerCase());
  if (name !== undefined) return name;
  throw new Error(
    `The period "${period}" of ${guaranteeId} is unknown: use ${[...PERIODS.keys()].join(', ')}.`,
  );
}

/** The threshold enters as a number, never as text, so it cannot carry an objective of its own. */
export function objectiveOf(
  { guaranteeId, operator, threshold }: ControlTerms,
  metric: string,
): string {
  if (!OPERATORS.includes(operator))
    throw new Error(
      `The operator "${String(operator)}" of ${guaranteeId} is unknown: use ${OPERATORS.join(' ')}.`,
    );
  const number = typeof threshold === 'string' ? fromText(threshold) : threshold;
  if (typeof number !== 'number' || !Number.isFinite(number))
    throw new Error(
      `The threshold ${JSON.stringify(threshold)} of ${guaranteeId} is no finite number.`,
    );
  const objective = `${metric} ${operator} ${number}`;
  parseObjective(objective, [metric]);
  return objective;
}

const fromText = (text: string): number =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
