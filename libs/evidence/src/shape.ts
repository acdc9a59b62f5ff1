import type { GroupExport } from './group-export.js';

/** Names of members; those that end in `?` may be missing. */
type Names = readonly string[];

const PERIOD = ['from', 'to'];
const GROUP = ['id', 'controlId', 'digest'];
const ROW = ['id', 'period', 'scope', 'value', 'evidenceHead', 'digest', 'evidences'];
const RECEIPT = ['ledgerId', 'seq', 'digest', 'entryHash', 'at', 'sig'];
const ENTRY = ['seq', 'at', 'key', 'digest', 'meta', 'prevHash'];
const HEAD = ['ledgerId', 'size', 'head', 'at', 'sig'];

/**
 * Has an object these members and no others? What a hash does not cover must not be in a file that
 * is called proved.
 * @throws Error naming what is missing or does not belong there
 */
export function exactly(value: unknown, what: string, names: Names): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what} is no object`);
  const known = new Set(names.map((name) => name.replace('?', '')));
  const missing = names.find((name) => !name.endsWith('?') && !Object.hasOwn(value, name));
  if (missing !== undefined) throw new Error(`${what} has no ${missing}`);
  const foreign = Object.keys(value).find((name) => !known.has(name));
  if (foreign !== undefined) throw new Error(`${what} has ${foreign}, which does not belong there`);
}

/** @throws Error naming what is not as in an exported group */
export function checkGroupShape(
  exported: Pick<GroupExport, 'group' | 'receipt' | 'entry'> & Partial<GroupExport>,
  names: Names,
): void {
  exactly(exported, 'the run', names);
  exactly(exported.group, 'its group', GROUP);
  if (exported.receipt !== undefined) exactly(exported.receipt, 'its receipt', RECEIPT);
  if (exported.entry !== undefined) exactly(exported.entry, 'its entry', ENTRY);
  for (const [index, row] of (exported.computations ?? []).entries()) {
    exactly(row, `computation ${index}`, ROW);
    exactly(row.period, `the period of computation ${index}`, PERIOD);
  }
}

/** @throws Error naming what is not as in an entry with its receipt */
export function checkLinkShape({ entry, receipt }: { entry: unknown; receipt: unknown }): void {
  exactly(entry, 'an entry', ENTRY);
  exactly(receipt, 'a receipt', RECEIPT);
}

/** @throws Error naming what is not as in a signed head */
export const checkHeadShape = (head: unknown): void => exactly(head, 'the head', HEAD);
