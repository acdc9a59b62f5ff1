import { validateAgreement } from '../../../agreement/validate-agreement.js';
import { EvaluationError } from '../../../evaluation/evaluation-error.js';
import { planEvaluation } from '../../../evaluation/plan-evaluation.js';
import { PeriodError } from '../../../periods/period.js';
import { fingerprint } from '../fingerprint.js';
import { Random } from '../random.js';
import { setTraps } from '../traps.js';
import { makeAgreement } from './make-agreement.js';
import { spoilAgreement } from './spoil-agreement.js';

export interface AgreementFuzzReport {
  accepted: number;
  refused: number;
  /** Longest time one document took, in milliseconds, with the number of the document. */
  slowest: { milliseconds: number; index: number };
  /** Everything that is wrong, at most 20; empty is the aim. */
  faults: { index: number; fault: string }[];
}

const LOOK_EVERY = 2000;
const FORBIDDEN = /^\$|\.|^__proto__$/;
const DAYS = { mode: 'split', from: '2025-03-01', to: '2025-03-08' } as const;

/**
 * Validates `count` generated agreements, each tenth left as it is and the others spoilt, and plans
 * what is accepted.
 */
export function fuzzAgreements(count: number, seed: number): AgreementFuzzReport {
  const random = new Random(seed);
  const report: AgreementFuzzReport = {
    ...{ accepted: 0, refused: 0, slowest: { milliseconds: 0, index: 0 }, faults: [] },
  };
  const traps = setTraps();
  try {
    const before = fingerprint();
    for (let index = 0; index < count; index += 1) {
      const valid = makeAgreement(random);
      const spoilt = index % 10 > 0;
      const document = spoilt ? spoilAgreement(valid, random) : valid;
      const start = performance.now();
      const fault = faultOf(document, spoilt, report);
      const milliseconds = performance.now() - start;
      if (milliseconds > report.slowest.milliseconds) report.slowest = { milliseconds, index };
      const changed = (index + 1) % LOOK_EVERY === 0 || index + 1 === count;
      const found = [
        ...(fault === undefined ? [] : [fault]),
        ...(changed && fingerprint() !== before ? ['what all code shares changed'] : []),
        ...traps.sprung.splice(0),
      ];
      if (report.faults.length < 20)
        report.faults.push(...found.map((each) => ({ index, fault: each })));
    }
  } finally {
    traps.remove();
  }
  return report;
}

function faultOf(document: unknown, spoilt: boolean, report: AgreementFuzzReport) {
  try {
    const before = JSON.stringify(document);
    const { agreement, issues } = validateAgreement(document);
    if (JSON.stringify(document) !== before) return 'the document was changed';
    if (agreement === undefined) {
      report.refused += 1;
      if (!spoilt) return `a valid agreement was refused: ${JSON.stringify(issues[0])}`;
      if (issues.length === 0 || issues.length > 100) return `${issues.length} issues`;
      return JSON.stringify(issues).length > 1_000_000 ? 'the issues are too long' : undefined;
    }
    report.accepted += 1;
    const key = keysOf(agreement).find((name) => FORBIDDEN.test(name));
    if (key !== undefined) return `the key ${key} was accepted`;
    if (JSON.stringify(agreement).length > 100_000_000) return 'the agreement swelled';
    planEvaluation(agreement, { periods: DAYS });
    return undefined;
  } catch (error) {
    // What needs the query or the collector's type to be known is told when it is evaluated.
    if (error instanceof EvaluationError || error instanceof PeriodError) return undefined;
    return `failed with ${String((error as Error).stack).slice(0, 500)}`;
  }
}

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...keysOf(member),
  ]);
}
