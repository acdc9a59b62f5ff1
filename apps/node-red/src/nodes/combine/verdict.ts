import { FlowError } from '../../runs/flow-error.js';

export const OPERATIONS = ['and', 'or', 'not', 'implies', 'at-least'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** One verdict to combine, and what it is called. */
export interface Verdict {
  readonly label: string;
  readonly result: boolean;
}

/** What a combine node waits for. */
export interface Combination {
  readonly op: Operation;
  /** How many verdicts there are. */
  readonly inputs: number;
  /** Their labels in order; empty where any will do, in the order of their labels. */
  readonly labels: readonly string[];
  /** For `at-least`: how many have to be true. */
  readonly least: number;
}

/** Most inputs of one node. */
const MAX_INPUTS = 50;

/** @throws FlowError STATUS_CONFIG naming what is wrong */
export function checkCombination(combination: Combination): Combination {
  const { op, inputs, labels, least } = combination;
  const wanted = { not: 1, implies: 2 }[op as string] ?? inputs;
  if (!Number.isInteger(inputs) || inputs < 1 || inputs > MAX_INPUTS) {
    throw fault(`inputs has to be a whole number up to ${MAX_INPUTS}`);
  }
  if (inputs !== wanted) throw fault(`“${op}” takes ${wanted} inputs, not ${inputs}`);
  if (new Set(labels).size !== labels.length) throw fault('a label is listed twice');
  if (labels.length > 0 && labels.length !== inputs) {
    throw fault(`there are ${labels.length} labels for ${inputs} inputs`);
  }
  // The order of two names is no reason for one to imply the other.
  if (op === 'implies' && labels.length === 0) {
    throw fault('“implies” needs labels: the condition, and what has to follow from it');
  }
  if (op === 'at-least' && (!Number.isInteger(least) || least < 1 || least > inputs)) {
    throw fault(`at least ${least} of ${inputs} cannot be asked for`);
  }
  return combination;
}

/**
 * Puts verdicts in the order of the node's labels, or of their own.
 *
 * @throws FlowError STATUS_CONFIG for a label that the node does not list
 */
export function inOrder<T extends { readonly label: string }>(
  verdicts: readonly T[],
  { labels }: Combination,
): T[] {
  const place = ({ label }: T) => {
    const index = labels.indexOf(label);
    if (index < 0) throw fault(`“${label}” is none of its labels: ${labels.join(', ')}`);
    return index;
  };
  if (labels.length > 0) return [...verdicts].sort((a, b) => place(a) - place(b));
  return [...verdicts].sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** What the verdicts, in order, come to. */
export function combined(verdicts: readonly Verdict[], { op, least }: Combination): boolean {
  const results = verdicts.map(({ result }) => result);
  switch (op) {
    case 'and':
      return results.every(Boolean);
    case 'or':
      return results.some(Boolean);
    case 'not':
      return results[0] === false;
    case 'implies':
      return results[0] === false || results[1] === true;
    case 'at-least':
      return results.filter(Boolean).length >= least;
  }
}

const fault = (text: string) => new FlowError('STATUS_CONFIG', `Combine: ${text}`);
