import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computationDigest, groupDigest } from './digests.js';
import type { ExportedComputation, GroupExport } from './group-export.js';
import { buildChain, buildDraft, buildExport, of, without } from '../test/exported-group.js';
import { createGroupVerifier, verifyGroup } from './verify-group.js';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Paths to every leaf that the seal covers: the members of evidences, rows, group and receipt. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]));
}

function edit(target: unknown, path: readonly string[]): void {
  const parent = path
    .slice(0, -1)
    .reduce((node, name) => (node as Record<string, unknown>)[name], target);
  const object = parent as Record<string, unknown>;
  const name = path.at(-1)!;
  object[name] = typeof object[name] === 'boolean' ? !object[name] : `${String(object[name])}x`;
}

it('accepts an untouched group', () => {
  expect(verifyGroup(copy(buildExport()))).toEqual({
    ok: true,
    checks: [
      { what: 'computation computation-0', ok: true, detail: '2 evidences' },
      { what: 'computation computation-1', ok: true, detail: '0 evidences' },
      { what: 'group digest', ok: true, detail: '2 computations' },
      { what: 'sealed digest', ok: true, detail: 'sealed at 2026-03-01T00:00:01.000Z' },
      { what: 'receipt signature', ok: true, detail: 'signed by ledger ledger-1' },
      { what: 'ledger entry', ok: true, detail: 'entry 7' },
    ],
  });
});

it('comes to the same row by row', () => {
  const { computations, ...seal } = buildExport();
  const verifier = createGroupVerifier(seal);
  for (const row of computations) verifier.add(row);
  expect(verifier.report()).toEqual(verifyGroup(buildExport()));
  const shorter = createGroupVerifier(seal);
  shorter.add(computations[0]!);
  expect(shorter.report().ok).toBe(false);
});

it('finds an edit of any leaf', () => {
  const original = buildExport();
  // The row's own id is a name for the report, not part of what was sealed.
  const paths = leaves(original).filter((path) => path[0] !== 'computations' || path[2] !== 'id');
  fc.assert(
    fc.property(fc.constantFrom(...paths), (path) => {
      const exported = copy(original);
      edit(exported, path);
      expect({ path, ok: verifyGroup(exported).ok }).toEqual({ path, ok: false });
    }),
    { numRuns: 200 },
  );
});

it('names the first broken evidence', () => {
  const exported = copy(buildExport());
  edit(exported, ['computations', '0', 'evidences', '1', 'result']);
  expect(verifyGroup(exported)).toMatchObject({
    ok: false,
    firstBroken: {
      part: 'evidence',
      computationId: 'computation-0',
      evidenceId: 'evidence-1',
      seq: 1,
      why: 'hash does not match the content',
    },
  });
});

it('names the row when its evidence is whole but its value was changed', () => {
  const exported = copy(buildExport());
  edit(exported, ['computations', '1', 'value']);
  expect(verifyGroup(exported).firstBroken).toEqual({
    part: 'computation',
    computationId: 'computation-1',
    why: 'digest does not match period, scope, value and evidence',
  });
});

it('finds evidence cut off at the end, and rows removed or swapped', () => {
  const whole = buildExport();
  const [first, second] = whole.computations as [ExportedComputation, ExportedComputation];
  const cut = { ...first, evidences: first.evidences.slice(0, 1) };
  expect(verifyGroup({ ...whole, computations: [cut, second] }).ok).toBe(false);
  expect(verifyGroup({ ...whole, computations: [first] }).ok).toBe(false);
  expect(verifyGroup({ ...whole, computations: [second, first] }).ok).toBe(false);
});

it('finds a group that was rewritten consistently, by its receipt', () => {
  const whole = buildExport();
  const evidences = buildChain([buildDraft({ result: true })]);
  const row = {
    ...whole.computations[0]!,
    value: true,
    evidences,
    evidenceHead: evidences[0]!.hash,
  };
  const digest = computationDigest({ ...of, ...row });
  const group = {
    ...whole.group,
    digest: groupDigest({ computationGroup: of.computationGroup, digests: [digest] }),
  };
  const forged = { ...whole, group, computations: [{ ...row, digest }] };
  const unsealed = without(forged, 'receipt', 'entry');
  expect(verifyGroup(unsealed).ok).toBe(true);
  const failed = verifyGroup(forged).checks.filter((check) => !check.ok);
  expect(failed.map((check) => check.what)).toEqual(['sealed digest']);
});

it('does not accept a receipt without a key, or an entry without a receipt', () => {
  const keyless = without(buildExport(), 'publicKey');
  expect(verifyGroup(keyless).ok).toBe(false);
  const unsigned = without(buildExport(), 'receipt');
  expect(verifyGroup(unsigned).ok).toBe(false);
  expect(verifyGroup({ ...buildExport(), publicKey: 'nonsense' }).ok).toBe(false);
});

it('answers for input of any shape without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      expect(verifyGroup(input as GroupExport).ok).toBe(false);
    }),
  );
});
