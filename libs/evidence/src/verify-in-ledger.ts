import type { LedgerEntry } from './digests.js';
import type { Broken, Check } from './group-export.js';
import type { SignedHead } from './head.js';
import type { Receipt } from './receipt.js';
import { headFault, verifyLedger, type Kept, type LedgerExport } from './verify-ledger.js';
import { isSealKey, metaOf } from './verify-seal.js';

/** A sealed group, as far as the ledger knows it. */
export interface SealedGroup {
  readonly id: string;
  readonly receipt: Receipt | undefined;
  readonly entry: LedgerEntry | undefined;
}

/** Of which control and periods the groups are all there are. */
export interface Whole {
  readonly controlId: string;
  /** Instants of a half-open interval that periods begin in; null: no bound. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Compared {
  readonly checks: readonly Check[];
  readonly broken?: Broken;
}

/**
 * Compares groups with the heads and the ledger that an auditor has: their entries must be in it,
 * and with `whole`, no other group of that control may be.
 * @param keys those that are believed
 */
export function compareWithKept(
  groups: readonly SealedGroup[],
  { heads = [], ledger, keys: trusted, verifier }: Kept,
  keys: readonly string[],
  whole?: Whole,
): Compared {
  const entries = new Map(
    groups.flatMap(({ receipt }) =>
      receipt ? [[`${receipt.ledgerId} ${receipt.seq}`, receipt.entryHash] as const] : [],
    ),
  );
  const head = headFault(heads, keys, (id, seq) => entries.get(`${id} ${seq}`), verifier);
  if (head) {
    const broken: Broken = { part: 'head', ...head };
    return { checks: [{ what: 'kept heads', ok: false, detail: head.why }], broken };
  }
  const signed = heads.length > 0 ? [headsCheck(heads)] : [];
  if (!ledger) return { checks: signed };
  const own = heads.filter(({ ledgerId }) => ledgerId === ledger.ledgerId);
  const report = verifyLedger(ledger, { keys: trusted, heads: own, verifier });
  const broken =
    report.firstBroken ?? missingFrom(ledger, groups) ?? leftOut(ledger, groups, whole);
  if (broken) {
    const at = broken.groupId === undefined ? '' : `run ${broken.groupId}: `;
    const detail = at + broken.why;
    return { checks: [...signed, { what: 'ledger', ok: false, detail }], broken };
  }
  const detail = `${groups.length} runs are in the ledger, which is whole`;
  return { checks: [...signed, { what: 'ledger', ok: true, detail }] };
}

const headsCheck = (heads: readonly SignedHead[]): Check => ({
  what: 'kept heads',
  ok: true,
  detail: `${heads.length} signed, and none says otherwise`,
});

/** The first group whose entry the ledger does not have; of other ledgers it says nothing. */
function missingFrom(
  { ledgerId, from, entries }: LedgerExport,
  groups: readonly SealedGroup[],
): Broken | undefined {
  for (const { id, receipt } of groups) {
    if (receipt?.ledgerId !== ledgerId || receipt.seq < from) continue;
    const found = entries[receipt.seq - from];
    if (found?.receipt.entryHash !== receipt.entryHash)
      return { part: 'entry', groupId: id, seq: receipt.seq, why: 'the ledger has no such entry' };
  }
  return undefined;
}

/** The first group of the control that the ledger has an entry for and the file does not. */
function leftOut(
  { entries }: LedgerExport,
  groups: readonly SealedGroup[],
  whole: Whole | undefined,
): Broken | undefined {
  if (!whole) return undefined;
  const there = new Set(groups.map(({ id }) => id));
  for (const { entry } of entries) {
    const meta = metaOf(entry);
    if (meta?.controlId !== whole.controlId || !isWithin(meta.from, whole)) continue;
    const id = entry.key.split(':').at(-1) ?? '';
    if (isSealKey(entry.key, id) && !there.has(id))
      return { part: 'group', groupId: id, seq: entry.seq, why: 'it was sealed and is left out' };
  }
  return undefined;
}

export const isWithin = (instant: string, { from, to }: Omit<Whole, 'controlId'>): boolean =>
  (from === null || Date.parse(instant) >= Date.parse(from)) &&
  (to === null || Date.parse(instant) < Date.parse(to));
