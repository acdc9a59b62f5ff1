import { expect, test } from 'vitest';
import { validateAgreement } from '../src/agreement/validate-agreement.js';
import { planEvaluation } from '../src/evaluation/plan-evaluation.js';
import { buildAgreement } from '../src/testing/build-agreement.js';
import { fuzzAgreements } from '../src/testing/fuzz/agreements/fuzz-agreements.js';

test('two thousand generated agreements are accepted or refused, and nothing else happens', () => {
  const { accepted, refused, faults } = fuzzAgreements(2000, 11);
  expect(faults).toEqual([]);
  expect(accepted).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(200);
}, 60_000);

const firstIssue = (document: unknown) => validateAgreement(document).issues[0]?.message;

test('a long text that references multiply is refused before it is copied', () => {
  const context: Record<string, unknown> = { l0: 'x'.repeat(100_000) };
  for (let level = 1; level <= 5; level += 1)
    context[`l${level}`] = Array(10).fill({ $ref: `#/context/l${level - 1}` });
  expect(firstIssue({ id: 'a', context })).toMatch(/more than 10000000 characters/);
});

test('references as long as a book are refused, however often they stand there', () => {
  const reference = `#/${'a'.repeat(1_000_000)}`;
  const document = { id: 'a', context: { list: Array(500).fill({ $ref: reference }) } };
  expect(firstIssue(document)).toMatch(/more than 10000000 characters/);
  const one = firstIssue({ id: 'a', context: { $ref: reference } });
  expect(one).toMatch(/longer than 1024 characters/);
  expect(one!.length).toBeLessThan(500);
});

test('circles of references of any length are refused', () => {
  for (const length of [1, 2, 40, 300]) {
    const context = Object.fromEntries(
      Array.from({ length }, (_, at) => [`c${at}`, { $ref: `#/context/c${(at + 1) % length}` }]),
    );
    expect(firstIssue({ id: 'a', context })).toMatch(/leads back to itself|nests deeper/);
  }
});

test('long keys cannot make the answer long', () => {
  let document: unknown = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`$${at}`, at]),
  );
  for (let depth = 0; depth < 50; depth += 1) document = { ['k'.repeat(100_000)]: document };
  const { issues } = validateAgreement({ id: 'a', context: document });
  expect(issues.length).toBe(100);
  expect(JSON.stringify(issues).length).toBeLessThan(500_000);
});

test('as many elements without metrics as metrics are still judged one by one', () => {
  // Were all names gathered for each element, this would be a thousand million steps.
  const agreement = buildAgreement();
  const [metric] = Object.values(agreement.terms!.metrics!);
  for (let at = 0; at < 30_000; at += 1) agreement.terms!.metrics![`M${at}`] = metric!;
  agreement.terms!.guarantees![0]!.of = Array(30_000).fill({ objective: 'M1 > 1' });
  const { agreement: accepted, issues } = validateAgreement(agreement);
  expect(issues).toEqual([]);
  const periods = { mode: 'exact', from: '2025-01-01', to: '2025-01-02' } as const;
  expect(planEvaluation(accepted!, { periods })).toHaveLength(30_000);
});

test('a query cannot plan more than memory holds', () => {
  const agreement = buildAgreement(Array(200).fill({}));
  const periods = { mode: 'split', from: '2024-01-01', to: '2032-01-01' } as const;
  expect(() => planEvaluation(agreement, { periods })).toThrow(/more than \d+ evaluations/);
});

test.each(['', 'x'.repeat(257), 'a\u0000', '\ud800', 7])('the guarantee id %j is refused', (id) => {
  const agreement = buildAgreement();
  agreement.terms!.guarantees![0]!.id = id as string;
  expect(validateAgreement(agreement).issues.map(({ path }) => path)).toEqual([
    'terms.guarantees[0].id',
  ]);
});

test('a fault inside an objective says where in its text', () => {
  const agreement = buildAgreement([{ objective: 'UPTIME >= 99; canary' }]);
  expect(validateAgreement(agreement).issues).toMatchObject([
    { path: 'terms.guarantees[0].of[0].objective', position: 12 },
  ]);
});
