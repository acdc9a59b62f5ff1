import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Trace } from '../../logs/trace.js';
import type { Constraint } from './constraint.js';
import { readConstraint, TEMPLATES } from './constraint.js';
import { judgeTrace } from './judge-trace.js';
import { readWithin } from './within.js';

/** A trace whose events are letters, one each hour unless `hours` says when. */
const trace = (letters: string, hours?: readonly number[]): Trace => ({
  id: letters,
  attributes: {},
  events: [...letters].map((name, index) => ({
    name,
    time: new Date(Date.UTC(2026, 0, 1, hours?.[index] ?? index)).toISOString(),
  })),
});

const judge = (
  template: Constraint['template'],
  of: Trace,
  { within = '', negate = false }: { within?: string; negate?: boolean } = {},
) => judgeTrace(of, readConstraint({ template, a: 'a', b: 'b', within, negate }));

it.each<[Constraint['template'], string, number[]]>([
  ['response', 'ab', []],
  ['response', 'acb', []],
  ['response', 'aab', []],
  ['response', 'ba', [1]],
  ['response', 'abaa', [2, 3]],
  ['response', 'c', []],
  ['precedence', 'ab', []],
  ['precedence', 'ba', [0]],
  ['precedence', 'bab', [0]],
  ['precedence', 'bb', [0, 1]],
  ['precedence', 'aa', []],
  ['responded-existence', 'ba', []],
  ['responded-existence', 'aca', [0, 2]],
  ['responded-existence', 'bb', []],
  ['coexistence', 'ba', []],
  ['coexistence', 'aca', [0, 2]],
  ['coexistence', 'bcb', [0, 2]],
  ['coexistence', 'c', []],
  ['chain-response', 'ab', []],
  ['chain-response', 'acb', [0]],
  ['chain-response', 'abaab', [2]],
  ['chain-response', 'aba', [2]],
  ['absence', 'bc', []],
  ['absence', 'bab', [1]],
  ['absence', '', []],
])('%s finds in “%s” the violations %j', (template, letters, violations) => {
  const judgement = judge(template, trace(letters));
  expect(judgement.violations).toEqual(violations);
  expect(judgement.satisfied).toBe(violations.length === 0);
});

it.each<[Constraint['template'], string, number[], boolean]>([
  ['response', 'ab', [0], false],
  ['response', 'ba', [], true],
  ['precedence', 'ab', [1], false],
  ['responded-existence', 'ba', [1], false],
  ['coexistence', 'ab', [0, 1], false],
  ['chain-response', 'acb', [], true],
  ['chain-response', 'ab', [0], false],
  ['absence', 'ba', [], true],
  ['absence', 'b', [], false],
])(
  'the negation of %s finds in “%s” the violations %j',
  (template, letters, violations, satisfied) => {
    const judgement = judge(template, trace(letters), { negate: true });
    expect(judgement).toMatchObject({ violations, satisfied });
  },
);

it.each<[Constraint['template'], string, number[], number[]]>([
  ['response', 'ab', [0, 2], []],
  ['response', 'ab', [0, 3], [0]],
  ['response', 'aab', [0, 4, 5], [0]],
  ['response', 'abb', [0, 9, 1], []],
  ['precedence', 'ab', [0, 3], [1]],
  ['precedence', 'aab', [0, 8, 9], []],
  ['responded-existence', 'ba', [0, 2], []],
  ['responded-existence', 'bab', [0, 3, 6], [1]],
  ['coexistence', 'abb', [0, 1, 9], [2]],
  ['chain-response', 'ab', [0, 2], []],
  ['chain-response', 'ab', [0, 3], [0]],
])(
  '%s within two hours finds in “%s” at %j the violations %j',
  (template, letters, hours, violations) => {
    expect(judge(template, trace(letters, hours), { within: 'PT2H' }).violations).toEqual(
      violations,
    );
  },
);

/** The definitions as they are written, with a look at every pair. */
function byDefinition({ events }: Trace, constraint: Constraint): number[] {
  const { template, a, b, within, negate } = constraint;
  const at = (position: number) => Date.parse(events[position]?.time ?? '');
  const near = (x: number, y: number) => {
    const [earlier, later] = [Math.min(at(x), at(y)), Math.max(at(x), at(y))];
    return within === undefined || within.isSoon(earlier, later);
  };
  const inTime = (x: number, y: number) => within === undefined || within.isSoon(at(x), at(y));
  const some = (name: string, holds: (position: number) => boolean) =>
    events.some((event, position) => event.name === name && holds(position));
  return events.flatMap(({ name }, i) => {
    const asked: Record<string, boolean | undefined> = {
      response: name === a ? some(b, (j) => j > i && inTime(i, j)) : undefined,
      precedence: name === b ? some(a, (j) => j < i && inTime(j, i)) : undefined,
      'responded-existence': name === a ? some(b, (j) => near(i, j)) : undefined,
      coexistence:
        name === a
          ? some(b, (j) => near(i, j))
          : name === b
            ? some(a, (j) => near(i, j))
            : undefined,
      'chain-response': name === a ? some(b, (j) => j === i + 1 && inTime(i, j)) : undefined,
    };
    return asked[template] === negate ? [i] : [];
  });
}

it('agrees with the definitions on any trace, in time or not', () => {
  const events = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 12 })),
    {
      maxLength: 14,
    },
  );
  const template = fc.constantFrom(...TEMPLATES.filter((name) => name !== 'absence'));
  const within = fc.constantFrom('', 'PT1H', 'PT3H', 'PT5H');
  fc.assert(
    fc.property(events, template, within, fc.boolean(), (pairs, name, limit, negate) => {
      const of = trace(
        pairs.map(([letter]) => letter).join(''),
        pairs.map(([, hour]) => hour),
      );
      const constraint = readConstraint({ template: name, a: 'a', b: 'b', within: limit, negate });
      expect(judgeTrace(of, constraint).violations).toEqual(byDefinition(of, constraint));
    }),
    { numRuns: 2000 },
  );
});

it('counts months by the calendar', () => {
  const [january, february] = [Date.UTC(2026, 0, 31), Date.UTC(2026, 1, 28)];
  expect(readWithin('P1M').isSoon(january, february)).toBe(true);
  expect(readWithin('P1M').isSoon(january, february + 1)).toBe(false);
});

it('gives no verdict on an event without a time when time matters', () => {
  const of = { id: 'x', attributes: {}, events: [{ name: 'a' }, { name: 'b' }] };
  expect(() => judge('response', of, { within: 'PT1H' })).toThrow(
    'event 1 of the trace “x” has no time',
  );
  expect(judge('response', of).satisfied).toBe(true);
});

it('checks a trace of 100,000 events in time that grows with its length alone', () => {
  const long = trace('ab'.repeat(50_000));
  const start = performance.now();
  for (const template of TEMPLATES) {
    judge(template, long, template === 'absence' ? {} : { within: 'PT1H' });
  }
  expect(performance.now() - start).toBeLessThan(5000);
}, 20_000);

it.each([
  [{ a: '' }, 'a is missing'],
  [{ b: '' }, 'b is missing'],
  [{ b: 'a' }, 'both “a”'],
  [{ within: '2 days' }, 'is no duration'],
  [{ within: 'PT0S' }, 'is no duration'],
  [{ template: 'absence' as const, within: 'P1D' }, 'no meaning for absence'],
])('refuses the constraint %j', (part, words) => {
  const asked = { template: 'response' as const, a: 'a', b: 'b', within: '', negate: false };
  expect(() => readConstraint({ ...asked, ...part })).toThrow(words);
});
