import { expect, it } from 'vitest';
import { fillFrom, fillRunFacts } from './template.js';

const facts = { scope: { stage: 'a&b' }, period: { from: '2026-01-01', to: '2026-02-01' } };

it('names an item from its members', () => {
  expect(fillFrom({ name: 'x', version: 2 }, '{name}@{version}{none}')).toBe('x@2');
});

it('fills scope and period and leaves other braces alone', () => {
  expect(fillRunFacts('{scope.stage} {period.from}/{period.to} {name}', facts)).toBe(
    'a&b 2026-01-01/2026-02-01 {name}',
  );
  expect(fillRunFacts('/x?stage={scope.stage}', facts, encodeURIComponent)).toBe('/x?stage=a%26b');
});

it('does not fill what a value brings in, nor inherited members', () => {
  const nested = { ...facts, scope: { a: '{scope.b}', b: 'x' } };
  expect(fillRunFacts('{scope.a}', nested)).toBe('{scope.b}');
  expect(() => fillRunFacts('{scope.toString}', facts)).toThrow(RangeError);
});

it('names the scope keys there are when one is missing', () => {
  expect(() => fillRunFacts('{scope.other}', facts)).toThrow('(it has: stage)');
});
