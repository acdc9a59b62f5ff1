import { FlowError } from '../../runs/flow-error.js';
import type { Within } from './within.js';
import { readWithin } from './within.js';

export const TEMPLATES = [
  'response',
  'precedence',
  'coexistence',
  'responded-existence',
  'chain-response',
  'absence',
] as const;

/** A rule on the order of two activities, as Declare words it; `b` means nothing for `absence`. */
export interface Constraint {
  readonly template: (typeof TEMPLATES)[number];
  readonly a: string;
  readonly b: string;
  /** Most time between the two, if any. */
  readonly within?: Within | undefined;
  /** Asks of each activation the opposite. */
  readonly negate: boolean;
}

/**
 * Checks what a flow or a control asks for.
 *
 * @param within ISO 8601 duration such as PT4H or P1M; empty for no limit of time
 * @throws FlowError STATUS_CONFIG, or RangeError, naming what is wrong
 */
export function readConstraint(
  asked: Omit<Constraint, 'within'> & { readonly within: string },
): Constraint {
  const { template, a, b, within } = asked;
  if (a === '') throw fault('a is missing; name an event');
  if (template === 'absence') {
    if (within !== '') throw fault('within has no meaning for absence');
    return { ...asked, within: undefined };
  }
  if (b === '') throw fault(`b is missing; ${template} is about two events`);
  if (a === b) throw fault(`a and b are both “${a}”; ${template} is about two events`);
  return { ...asked, within: within === '' ? undefined : readWithin(within) };
}

const fault = (text: string) => new FlowError('STATUS_CONFIG', `Order: ${text}`);
