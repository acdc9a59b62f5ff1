import { computationDigest, computationId, genesisHash, verifyChain } from '@status/evidence';
import type { FieldError } from '../../errors/index.js';
import type { NewComputation, PostedComputation } from './computation.js';
import type { Group } from './group.js';

/** What of a run its rows are compared with. */
export type RowOwner = Pick<
  Group,
  'id' | 'controlId' | 'catalogId' | 'scope' | 'period' | 'received'
>;
type Checked = { ok: true; rows: NewComputation[] } | { ok: false; errors: FieldError[] };

/**
 * Checks the rows of a batch against their group: group, control, period and scope are the run's
 * own, every evidence chain is whole from the group's genesis, and nothing would be stored that
 * could not be read back to the same hash.
 */
export function checkBatch(group: RowOwner, posted: readonly PostedComputation[]): Checked {
  const errors: FieldError[] = [];
  const genesis = genesisHash({ computationGroup: group.id, controlId: group.controlId });
  const rows = posted.map((row, index) => {
    const path = `/body/computations/${index}`;
    errors.push(...checkOwner(group, row, path), ...checkStorable(row, path));
    const chain = verifyChain(genesis, row.evidences);
    if (!chain.ok)
      errors.push({
        path: `${path}/evidences/${chain.brokenAt}`,
        code: 'evidence-chain',
        message: `${chain.reason}; build the chain from the group's genesis, in order`,
      });
    const evidenceHead = chain.ok ? chain.head : genesis;
    const computationGroup = group.id;
    const ordinal = group.received + index;
    const digest = computationDigest({
      computationGroup,
      controlId: group.controlId,
      period: row.period,
      scope: row.scope,
      value: row.value,
      evidenceHead,
    });
    return {
      id: computationId({ computationGroup, ordinal, digest }),
      groupId: group.id,
      controlId: group.controlId,
      catalogId: group.catalogId,
      ordinal,
      scope: row.scope,
      period: group.period,
      value: row.value,
      evidences: row.evidences,
      evidenceCount: row.evidences.length,
      passedCount: row.evidences.filter(({ result }) => result).length,
      evidenceHead,
      digest,
    };
  });
  return errors.length > 0 ? { ok: false, errors: errors.slice(0, 20) } : { ok: true, rows };
}

function checkOwner(group: RowOwner, row: PostedComputation, path: string): FieldError[] {
  const errors: FieldError[] = [];
  const foreign = (field: string, message: string) =>
    errors.push({ path: `${path}/${field}`, code: 'foreign-row', message });
  if (row.computationGroup !== undefined && row.computationGroup !== group.id)
    foreign('computationGroup', `is another group; this run's is ${group.id}`);
  if (row.controlId !== undefined && row.controlId !== group.controlId)
    foreign('controlId', `is another control; this run's is ${group.controlId}`);
  if (
    row.period.from !== group.period.from.toISOString() ||
    row.period.to !== group.period.to.toISOString()
  )
    foreign(
      'period',
      `must be the run's: ${group.period.from.toISOString()} to ${group.period.to.toISOString()}`,
    );
  for (const [key, value] of Object.entries(group.scope))
    if (row.scope[key] !== value) foreign(`scope/${key}`, `must be the run's: ${value}`);
  return errors;
}

/** Instants are stored as instants: only the text they come back as can be hashed again. */
function checkStorable(row: PostedComputation, path: string): FieldError[] {
  return row.evidences.flatMap((record, index) => {
    const at = `${path}/evidences/${index}`;
    const errors: FieldError[] = [];
    for (const field of ['at', 'from', 'to'] as const) {
      const text = record[field];
      if (text !== undefined && !isCanonicalInstant(text))
        errors.push({ path: `${at}/${field}`, message: `must be written as ${EXAMPLE}` });
    }
    if (hasUnstorableText(record))
      errors.push({ path: at, message: 'holds a NUL character or half a surrogate pair; drop it' });
    return errors;
  });
}

const EXAMPLE = '2026-11-01T00:00:00.000Z';

function isCanonicalInstant(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text;
}

/** PostgreSQL's jsonb takes neither U+0000 nor unpaired surrogates. */
function hasUnstorableText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || /\p{Surrogate}/u.test(value);
  if (Array.isArray(value)) return value.some(hasUnstorableText);
  if (value && typeof value === 'object')
    return Object.entries(value).some(
      ([key, item]) => hasUnstorableText(key) || hasUnstorableText(item),
    );
  return false;
}
