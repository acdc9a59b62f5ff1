import fc from 'fast-check';
import { expect, test } from 'vitest';
import cases from './cases/objectives.json' with { type: 'json' };
import { evaluateObjective } from './evaluate-objective.js';
import { ObjectiveError } from './objective-error.js';
import { MAX_OBJECTIVE_DEPTH, MAX_OBJECTIVE_LENGTH, parseObjective } from './parse-objective.js';

const outcomeOf = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return error;
  }
};

const refusal = (text: string, names: string[] = ['X', 'Y']): ObjectiveError => {
  const outcome = outcomeOf(() => parseObjective(text, names));
  if (outcome instanceof ObjectiveError) return outcome;
  throw new Error(`not refused: ${text.slice(0, 80)}`, { cause: outcome });
};

test.each(cases.holds)('$objective with $values is $expected', (entry) => {
  const values = new Map(Object.entries(entry.values as Record<string, number | boolean>));
  const objective = parseObjective(entry.objective, values.keys());
  expect(evaluateObjective(objective, values)).toBe(entry.expected);
});

test.each(cases.refused)('$objective is refused as $code', (entry) => {
  const error = refusal(entry.objective);
  expect(error.code).toBe(entry.code);
  expect(error.position).toBe('position' in entry ? entry.position : error.position);
  expect(error.message).toMatch(/\.$/);
});

test('a text of 50 000 characters is refused at once', () => {
  const text = `${'('.repeat(25_000)}X${')'.repeat(25_000)}`;
  const before = performance.now();
  expect(refusal(text).code).toBe('too-long');
  expect(performance.now() - before).toBeLessThan(20);
});

test('nesting is accepted up to the limit and refused beyond it', () => {
  const nested = (open: string, close: string, depth: number) =>
    `${open.repeat(depth)}X${close.repeat(depth)}`;
  for (const [open, close] of [
    ['(', ')'],
    ['- ', ''],
    ['!', ''],
  ] as const) {
    expect(() => parseObjective(nested(open, close, MAX_OBJECTIVE_DEPTH), ['X'])).not.toThrow();
    expect(refusal(nested(open, close, MAX_OBJECTIVE_DEPTH + 1)).code).toBe('too-deep');
  }
});

test('a long flat objective of the greatest length evaluates without running out of stack', () => {
  const text = `X${'+1'.repeat((MAX_OBJECTIVE_LENGTH - 1) / 2)}`;
  const objective = parseObjective(text, ['X']);
  expect(evaluateObjective(objective, new Map([['X', -2047]]))).toBe(false);
  expect(evaluateObjective(objective, new Map([['X', 0]]))).toBe(true);
});

test.each(['true', 'CHECK-1', '1X', '', '__proto__', 'A B', 'a\u0301rea'])(
  'the metric name %j is refused',
  (name) => {
    expect(refusal('1', [name]).code).toBe('bad-name');
  },
);

test('a metric without value is an error, not zero', () => {
  const objective = parseObjective('X > Y', ['X', 'Y']);
  expect(() => evaluateObjective(objective, new Map([['X', 1]]))).toThrow(/"Y"/);
});

test('whatever the text, the parser answers an objective or an ObjectiveError', () => {
  const piece = fc.constantFrom(
    ...['X', 'Y', '(', ')', '!', '-', '+', '*', '/', '%', '<', '>=', '==', '&&', '||', '1', '.5'],
    ...[' ', 'true', ';', '=', '.', '[', 'eval', '`', '"', '\u2028', '0x1', '--'],
  );
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (source) => {
      const values = new Map<string, number | boolean>([
        ['X', 1],
        ['Y', false],
      ]);
      const outcome = outcomeOf(() =>
        evaluateObjective(parseObjective(source, values.keys()), values),
      );
      expect(typeof outcome === 'boolean' || outcome instanceof ObjectiveError).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('arithmetic agrees with the same sum in ECMAScript', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      const objective = parseObjective('A + B * C <= A - B % C', ['A', 'B', 'C']);
      const values = new Map(Object.entries({ A: a, B: b, C: c }));
      expect(evaluateObjective(objective, values)).toBe(a + b * c <= a - (b % c));
    }),
  );
});
