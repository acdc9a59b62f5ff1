import { expect, test } from 'vitest';
import { parseObjective } from '../objective/parse-objective.js';
import { admittedValue } from './admitted-value.js';
import cases from './cases/judgements.json' with { type: 'json' };
import type { Computation } from './computation.js';
import { judgeElement } from './judge-element.js';

const period = { from: '2024-01-01T00:00:00.000Z', to: '2024-01-02T00:00:00.000Z' };

interface Case {
  title: string;
  objective: string;
  answers: [string, { value: unknown; scope: string; evidences?: unknown[] }[]][];
  expected: { scope: string }[];
  warnings?: number;
}

test.each(cases as unknown as Case[])('$title', (entry) => {
  const answers = entry.answers.map(([metric, list]): [string, Computation[]] => [
    metric,
    list.map(({ value, scope, evidences = [] }) => ({
      value,
      scope: { site: scope },
      period: { ...period },
      evidences,
    })),
  ]);
  const objective = parseObjective(
    entry.objective,
    answers.map(([metric]) => metric),
  );
  const { states, warnings } = judgeElement(
    { agreementId: 'agr-1', guaranteeId: 'G', objective },
    answers,
  );
  const expected = entry.expected.map(({ scope, ...rest }) => ({
    stateType: 'guarantees',
    agreementId: 'agr-1',
    id: 'G',
    scope: { site: scope },
    period,
    ...rest,
  }));
  expect(states).toEqual(expected);
  expect(warnings).toHaveLength(entry.warnings ?? 0);
});

test('scopes that differ only in the order of their keys are one group', () => {
  const objective = parseObjective('A + B == 3', ['A', 'B']);
  const { states } = judgeElement({ agreementId: 'a', guaranteeId: 'g', objective }, [
    ['A', [{ value: 1, scope: { x: '1', y: '2' }, period, evidences: [] }]],
    ['B', [{ value: 2, scope: { y: '2', x: '1' }, period, evidences: [] }]],
  ]);
  expect(states).toHaveLength(1);
  expect(states[0]?.value).toBe(true);
});

test.each([
  [5, 5],
  [-0.5, -0.5],
  [true, true],
  ['7', 7],
  ['-1.5e2', -150],
  ['.5', 0.5],
  ['NaN', undefined],
  ['', undefined],
  [' 7', undefined],
  ['0x10', undefined],
  ['1e999', undefined],
  ['process.exit(1)', undefined],
  [null, undefined],
  [undefined, undefined],
  [Infinity, undefined],
  [[1], undefined],
  [{ valueOf: 1 }, undefined],
])('the reported value %j is used as %j', (raw, expected) => {
  expect(admittedValue(raw)).toBe(expected);
});
