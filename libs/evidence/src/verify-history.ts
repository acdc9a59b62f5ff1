import type { Broken, Check, GroupExport, GroupReport } from './group-export.js';
import { checkGroupShape, exactly } from './shape.js';
import { verifyDeletedGroup, verifyGroup, unreadable } from './verify-group.js';
import { compareWithKept, isWithin, type Whole } from './verify-in-ledger.js';
import type { Kept } from './verify-ledger.js';
import { keyFault, metaOf } from './verify-seal.js';

/** A group of a history: its rows, or what is kept of those that were deleted. */
export type HistoryGroup = Omit<GroupExport, 'computations' | 'publicKey'> & {
  readonly v?: number;
  readonly computations?: GroupExport['computations'];
  readonly deleted?: { readonly at: string; readonly digests: readonly string[] };
};

/** The sealed groups of a control: `GET /controls/{controlId}/evidence`. */
export interface HistoryExport extends Whole {
  readonly v: number;
  readonly kind: 'status-control-history';
  readonly groups: readonly HistoryGroup[];
  /** Of the ledgers that sealed them. */
  readonly keys: readonly { readonly ledgerId: string; readonly publicKey: string }[];
}

/**
 * Recomputes all groups of an exported history, as `verifyGroup` does one. With the ledger beside it
 * also finds groups that were left out. Never throws: what cannot be read is a failed check.
 */
export function verifyHistory(exported: HistoryExport, kept: Kept = {}): GroupReport {
  try {
    return report(exported, kept);
  } catch (cause) {
    return unreadable(cause);
  }
}

const MEMBERS = ['v', 'kind', 'controlId', 'from', 'to', 'groups', 'keys'];
const GROUP_MEMBERS = [
  ...['v', 'group', 'receipt?', 'entry?', 'ledger?'],
  ...['computations?', 'deleted?'],
];

function report(exported: HistoryExport, kept: Kept): GroupReport {
  exactly(exported, 'the history', MEMBERS);
  for (const group of exported.groups) {
    checkGroupShape(group, GROUP_MEMBERS);
    if (group.v !== 1) throw new Error('a run is of another version than 1');
  }
  const keys = kept.keys ?? exported.keys.map(({ publicKey }) => publicKey);
  const wrongKey = keysFault(exported, kept.keys);
  const shown = exported.groups.map((group) => ({
    group,
    report: verifyOne(exported, group, keys, kept.verifier),
  }));
  const pending = shown.filter((one) => one.report.pending && one.report.ok).length;
  const faulty = shown.find((one) => !one.report.ok);
  const misplaced = misplacedId(exported.groups);
  const sealed = exported.groups.map(({ group, receipt, entry }) => ({
    id: group.id,
    receipt,
    entry,
  }));
  const compared = compareWithKept(sealed, kept, keys, exported);
  const broken: Broken | undefined =
    (wrongKey === undefined ? undefined : { part: 'key', why: wrongKey }) ??
    (faulty && { ...(faulty.report.firstBroken as Broken), groupId: faulty.group.group.id }) ??
    (misplaced === undefined
      ? undefined
      : { part: 'group', groupId: misplaced, why: 'it is there twice, or out of order' }) ??
    compared.broken;
  const checks: Check[] = [
    ...shown.map((one) => summary(one.group.group.id, one.report)),
    ...compared.checks,
  ];
  if (broken && checks.every(({ ok }) => ok))
    checks.push({ what: broken.part, ok: false, detail: broken.why });
  return {
    ok: broken === undefined,
    ...(pending > 0 && { pending: true as const }),
    checks,
    ...(broken && { firstBroken: broken }),
  };
}

function verifyOne(
  exported: HistoryExport,
  one: HistoryGroup,
  keys: readonly string[],
  verifier: Kept['verifier'],
): GroupReport {
  const seal = {
    group: one.group,
    receipt: one.receipt,
    entry: one.entry,
    trusted: keys,
    verifier,
  };
  const { computations, deleted } = one;
  const found = deleted
    ? verifyDeletedGroup(seal as never, deleted.digests)
    : verifyGroup({ ...seal, computations: computations ?? [] } as never);
  const from = fromOf(one);
  const why =
    one.group.controlId !== exported.controlId
      ? 'it is a run of another control'
      : from !== undefined && !isWithin(from, exported)
        ? 'its period is not one that was asked for'
        : undefined;
  if (why === undefined || !found.ok) return found;
  return { ...found, ok: false, firstBroken: { part: 'group', why } };
}

function summary(id: string, { ok, pending, checks, firstBroken }: GroupReport): Check {
  const what = `run ${id}`;
  if (!ok) {
    const { evidenceId, computationId, part, why } = firstBroken as Broken;
    const where = evidenceId ?? computationId;
    return { what, ok, detail: `${part}${where === undefined ? '' : ` ${where}`}: ${why}` };
  }
  const detail = checks.find((check) => check.what === 'group digest')?.detail ?? '';
  return {
    what,
    ok,
    detail: pending ? `${detail}; pending, the ledger has yet to sign it` : detail,
  };
}

/** What is wrong with the keys that came along: each must be of a ledger that the file speaks of. */
function keysFault(
  { keys, groups }: HistoryExport,
  trusted: readonly string[] | undefined,
): string | undefined {
  const ledgers = new Set(groups.flatMap(({ receipt }) => (receipt ? [receipt.ledgerId] : [])));
  for (const key of keys) {
    exactly(key, 'a key', ['ledgerId', 'publicKey']);
    const { ledgerId, publicKey } = key;
    if (!ledgers.has(ledgerId)) return `a key is of ledger ${ledgerId}, which sealed nothing here`;
    const fault = keyFault(publicKey, trusted);
    if (fault !== undefined) return fault;
  }
  return keys.length === ledgers.size ? undefined : 'a key is missing, or there twice';
}

/** The first group that does not come after the one before it, by period and id. */
function misplacedId(groups: readonly HistoryGroup[]): string | undefined {
  let last = '';
  return groups.find((one) => {
    const from = fromOf(one);
    if (from === undefined) return false;
    const place = `${from} ${one.group.id}`;
    const after = place > last;
    last = place;
    return !after;
  })?.group.id;
}

/** When its period begins; not known of a deleted group that was sealed without that. */
const fromOf = ({ computations, entry }: HistoryGroup): string | undefined =>
  computations?.[0]?.period.from ?? metaOf(entry)?.from;
