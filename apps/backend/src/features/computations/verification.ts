import {
  groupDigest,
  type Broken,
  type GroupReport,
  type Seal,
  type SignedHead,
} from '@status/evidence';
import type { Standing } from '../ledger/index.js';
import { groupValue, type Group } from './group.js';

/** What became of a group's seal; `missing`: it had a receipt, which is gone. */
export type SealStanding = Omit<Standing, 'status' | 'since'> & {
  status: Standing['status'] | 'missing';
  since: Date | null;
};

/** Figures that are stored beside the evidences. */
export interface Shown {
  evidences: number;
  passed: number;
  value: number | null;
  ofRows: { evidences: number; passed: number };
}

interface Check {
  what: string;
  ok: boolean;
  detail: string;
}

export interface Verification {
  ok: boolean;
  checks: Check[];
  firstBroken?: Broken;
  ledger?: SealStanding;
  head?: SignedHead;
}

/** Of a group with a digest, whether the ledger has confirmed it. */
export function standingOf(
  group: Pick<Group, 'receipt' | 'finishedAt'>,
  handedOver: Standing | undefined,
): SealStanding {
  if (group.receipt) {
    const since = handedOver?.since ?? new Date(group.receipt.at);
    return { status: 'confirmed', since, attempts: handedOver?.attempts ?? 0, detail: null };
  }
  if (handedOver && handedOver.status !== 'confirmed') return handedOver;
  const detail = 'The run was sealed, and its receipt is gone.';
  return { status: 'missing', since: null, attempts: 0, detail };
}

/** Of a deleted run, what the kept digests show: that they are the ones its seal was made of. */
export function verifyPruned(
  { id, digest }: Pick<Group, 'id' | 'digest'>,
  { at, by, digests }: { at: Date; by: string; digests: string[] },
): Verification {
  const ok = groupDigest({ computationGroup: id, digests }) === digest;
  return {
    ok,
    checks: [
      {
        what: 'evidence chains',
        ok: true,
        detail: `deleted at ${at.toISOString()} by ${by}; a copy can be compared with the ${digests.length} digests that are kept`,
      },
      {
        what: 'group digest',
        ok,
        detail: ok
          ? 'the digests that are kept make the digest that was sealed'
          : 'the digests that are kept do not make the digest that was sealed',
      },
    ],
  };
}

/** One line for all rows that hold, one for each of the first that do not. */
export function summarise(
  report: GroupReport,
  { entry }: Seal,
  counted: { rows: number; evidences: number; passed: number; shown: Shown },
  ledger: SealStanding,
): Verification {
  const isRow = ({ what }: { what: string }) => what.startsWith('computation ');
  const broken = report.checks.filter((check) => isRow(check) && !check.ok);
  const whole = counted.rows - broken.length;
  const last = sealCheck(ledger, entry !== undefined);
  const counts = countsCheck(counted);
  return {
    ok: report.ok && counts.ok && (last?.ok ?? true),
    checks: [
      {
        what: 'evidence chains',
        ok: broken.length === 0,
        detail: `${whole} of ${counted.rows} computations with ${counted.evidences} evidences are whole`,
      },
      ...broken.slice(0, 20),
      counts,
      ...report.checks.filter((check) => !isRow(check) && check.what !== last?.what),
      ...(last ? [last] : []),
    ],
    ...(report.firstBroken ? { firstBroken: report.firstBroken } : {}),
    ledger,
  };
}

/** Do the figures that are shown come from the evidences? They stand beside them, under no hash. */
function countsCheck({
  evidences,
  passed,
  shown,
}: {
  evidences: number;
  passed: number;
  shown: Shown;
}): Check {
  const agrees = (of: { evidences: number; passed: number }) =>
    of.evidences === evidences && of.passed === passed;
  const ok = agrees(shown) && agrees(shown.ofRows) && shown.value === groupValue(passed, evidences);
  const detail = ok
    ? 'the value and the counts that are shown come from the evidences'
    : `${passed} of ${evidences} evidences hold; the value or the counts that are shown say otherwise`;
  return { what: 'counts', ok, detail };
}

/** What there is to say of the receipt where it cannot be verified; a receipt to come is no fault. */
function sealCheck(ledger: SealStanding, hasEntry: boolean): Check | undefined {
  if (ledger.status === 'confirmed')
    return hasEntry
      ? undefined
      : { what: 'ledger entry', ok: false, detail: 'the entry of the receipt is gone' };
  const detail =
    ledger.status === 'pending'
      ? `pending: handed over at ${ledger.since?.toISOString()}, the ledger has yet to sign it${ledger.detail ? `. ${ledger.detail}` : ''}`
      : `${ledger.status}: ${ledger.detail}`;
  return { what: 'receipt', ok: ledger.status === 'pending', detail };
}
