import { evaluateObjective } from '../../../objective/evaluate-objective.js';
import { ObjectiveError } from '../../../objective/objective-error.js';
import type { Value } from '../../../objective/objective.js';
import { parseObjective } from '../../../objective/parse-objective.js';
import { fingerprint } from '../fingerprint.js';
import { Random } from '../random.js';
import { setTraps } from '../traps.js';
import { KINDS, makeText, NAMES, type Kind } from './make-text.js';
import { secondOpinion } from './second-opinion.js';
import { valueOf } from './tree.js';

export interface ObjectiveFuzzReport {
  /** Per kind of text, how many were accepted and how many refused. */
  counts: Record<Kind, { accepted: number; refused: number }>;
  /** Refusals per code. */
  codes: Record<string, number>;
  /** The longest time one text took to be parsed and evaluated or refused, in milliseconds. */
  slowest: { milliseconds: number; text: string };
  /** Everything that is wrong, at most 20; empty is the aim. */
  faults: { text: string; fault: string }[];
}

const MAX_FAULTS = 20;
/** Texts between two looks at what the process shares. */
const LOOK_EVERY = 20_000;

/**
 * Parses and evaluates `count` generated texts, a quarter of each kind, and compares every outcome
 * with a second reader and, where the text was written from a tree, with the value of that tree.
 */
export function fuzzObjectives(count: number, seed: number): ObjectiveFuzzReport {
  const random = new Random(seed);
  const report: ObjectiveFuzzReport = {
    counts: Object.fromEntries(
      KINDS.map((kind) => [kind, { accepted: 0, refused: 0 }]),
    ) as ObjectiveFuzzReport['counts'],
    codes: {},
    slowest: { milliseconds: 0, text: '' },
    faults: [],
  };
  const fault = (text: string, what: string) => {
    if (report.faults.length < MAX_FAULTS) report.faults.push({ text, fault: what });
  };
  const traps = setTraps();
  try {
    const before = fingerprint();
    for (let index = 0; index < count; index += 1) {
      const kind = KINDS[index % KINDS.length] as Kind;
      examine(kind, random, report, fault);
      if ((index + 1) % LOOK_EVERY === 0 || index + 1 === count) {
        if (fingerprint() !== before)
          fault(`up to number ${index}`, 'what all code shares changed');
        for (const door of traps.sprung.splice(0)) fault(`up to number ${index}`, door);
      }
    }
  } finally {
    traps.remove();
  }
  return report;
}

function examine(
  kind: Kind,
  random: Random,
  report: ObjectiveFuzzReport,
  fault: (text: string, what: string) => void,
): void {
  const { text, tree } = makeText(kind, random);
  const values = new Map(NAMES.map((name) => [name, randomValue(random)]));
  const outcome = outcomeOf(text, values);
  const milliseconds = timeOf(text, values, report.slowest.milliseconds);
  if (milliseconds > report.slowest.milliseconds) report.slowest = { milliseconds, text };

  const opinion = secondOpinion(text, values);
  if (outcome instanceof ObjectiveError) {
    report.counts[kind].refused += 1;
    report.codes[outcome.code] = (report.codes[outcome.code] ?? 0) + 1;
    const problem = problemOf(outcome, text);
    if (problem !== undefined) fault(text, problem);
    // A tree may be written longer than the limit; then it is refused for that and nothing else.
    if (tree !== undefined && outcome.code !== 'too-long') fault(text, `refused: ${outcome.code}`);
    if (opinion !== 'refused') fault(text, `refused (${outcome.code}) but it is an objective`);
  } else if (typeof outcome === 'boolean') {
    report.counts[kind].accepted += 1;
    if (opinion === 'refused') fault(text, 'accepted but it is no objective');
    else if (Boolean(opinion.value) !== outcome) fault(text, 'has another value when read anew');
    if (tree !== undefined && Boolean(valueOf(tree, values)) !== outcome)
      fault(text, 'has another value than what it was written from');
  } else fault(text, `failed with ${String(outcome)}`);
}

function outcomeOf(text: string, values: ReadonlyMap<string, Value>): unknown {
  try {
    return evaluateObjective(parseObjective(text, NAMES), values);
  } catch (error) {
    return error;
  }
}

/** Milliseconds a text takes; one that seems slow is tried again, for the machine does other work too. */
function timeOf(text: string, values: ReadonlyMap<string, Value>, worst: number): number {
  let best = Infinity;
  for (let attempt = 0; attempt < 5 && best > worst; attempt += 1) {
    const start = performance.now();
    outcomeOf(text, values);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** What is wrong with a refusal: it says where, in the text or at its end. */
export function problemOf({ position, message }: ObjectiveError, text: string): string | undefined {
  if (!Number.isInteger(position) || position < 0 || position > text.length)
    return `the position ${position} lies outside the text`;
  if (!message.includes(`position ${position}`))
    return `the message does not name the position ${position}: ${message}`;
  return message.length > text.length + 1000 ? 'the message is too long' : undefined;
}

function randomValue(random: Random): Value {
  if (random.chance(0.2)) return random.chance(0.5);
  if (random.chance(0.2)) return random.pick([0, -0, 1, -1, 1e308, 5e-324, 0.1]);
  return random.chance(0.5) ? random.below(200) - 100 : (random.next() - 0.5) * 1000;
}
