import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { fingerprint } from '../src/testing/fuzz/fingerprint.js';
import { fuzzObjectives, problemOf } from '../src/testing/fuzz/objectives/fuzz-objectives.js';
import { growTree } from '../src/testing/fuzz/objectives/grow-tree.js';
import { KINDS } from '../src/testing/fuzz/objectives/make-text.js';
import { HOSTILE } from '../src/testing/fuzz/objectives/texts.js';
import { writeTree } from '../src/testing/fuzz/objectives/write-tree.js';
import { Random } from '../src/testing/fuzz/random.js';
import { setTraps } from '../src/testing/fuzz/traps.js';
import { ObjectiveError } from '../src/objective/objective-error.js';
import { evaluateObjective } from '../src/objective/evaluate-objective.js';
import { parseObjective } from '../src/objective/parse-objective.js';
import { scan } from '../src/objective/scan.js';

const refusalOf = (text: string, names = ['X', 'Y']): ObjectiveError => {
  try {
    parseObjective(text, names);
  } catch (error) {
    if (error instanceof ObjectiveError) return error;
    throw error;
  }
  throw new Error(`accepted: ${JSON.stringify(text.slice(0, 100))}`);
};

test('forty thousand generated texts mean what a second reader says, and nothing runs', () => {
  const { counts, faults } = fuzzObjectives(40_000, 20_250_301);
  expect(faults).toEqual([]);
  for (const kind of KINDS) {
    expect(counts[kind].accepted + counts[kind].refused).toBe(10_000);
    // A generator that only makes one of the two would prove nothing.
    expect(counts[kind].accepted).toBeGreaterThan(5);
    expect(counts[kind].refused).toBeGreaterThan(5);
  }
}, 60_000);

test.each(Object.entries(HOSTILE))('a text that %s is refused, and nothing happens', (_, texts) => {
  const traps = setTraps();
  const before = fingerprint();
  const told = texts.map((text) => [text, problemOf(refusalOf(text), text)]);
  const after = fingerprint();
  traps.remove();
  expect(told.filter(([, problem]) => problem !== undefined)).toEqual([]);
  expect(after).toBe(before);
  expect(traps.sprung).toEqual([]);
});

test('texts at and over the limits of length and depth are judged, whatever they are made of', () => {
  const fill = (piece: string, length = 4096) =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const pieces = ['(', ')', '-', '- ', '!', '+ ', 'X', '1', '.', '1.', 'e', '1e', '9e9', ' ', '\n'];
  const more = [
    'X++',
    'X&',
    'X|',
    '<',
    '=',
    '(X)',
    '(X+',
    '(-',
    '!(',
    '((',
    '\u{10ffff}',
    '\ud800',
    'á',
    '_',
    '0',
    'X=',
  ];
  const all = [...pieces, ...more];
  // Repeated, these make an objective or a number; all else is refused at any length.
  const refused = all.filter((piece) => !['1', '9e9', 'X&&'].includes(piece));
  const problems = refused.map((piece) => problemOf(refusalOf(fill(piece)), fill(piece)));
  expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  for (const piece of all) {
    expect(refusalOf(fill(piece, 4097)).code).toBe('too-long');
    expect(refusalOf(fill(piece, 1_000_000)).position).toBe(4096);
  }
  expect(evaluateObjective(parseObjective(fill('9'), []), new Map())).toBe(true);
});

test('names that every object inherits are unknown, and usable once they are metrics', () => {
  for (const name of [
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'prototype',
    'eval',
  ]) {
    expect(refusalOf(`${name} > 1`, ['X']).code).toBe('unknown-name');
    const objective = parseObjective(`${name} > 1`, [name]);
    expect(evaluateObjective(objective, new Map([[name, 2]]))).toBe(true);
    expect(() => evaluateObjective(objective, new Map())).toThrow(/No value/);
  }
  expect(refusalOf('__proto__ > 1', ['__proto__']).code).toBe('bad-name');
});

/** Tokens and program steps of a text, and how often the scanner looked at it. */
function workOf(text: string, names: string[]): number {
  const originals = [RegExp.prototype.exec, String.prototype.startsWith] as const;
  let looks = 0;
  RegExp.prototype.exec = function (given) {
    looks += 1;
    return originals[0].call(this, given);
  };
  String.prototype.startsWith = function (...given) {
    looks += 1;
    return originals[1].apply(this, given);
  };
  try {
    const { program } = parseObjective(text, names);
    return looks + program.length;
  } finally {
    RegExp.prototype.exec = originals[0];
    String.prototype.startsWith = originals[1];
  }
}

test('the work of parsing grows no faster than the text', () => {
  const families: Record<string, (size: number) => string> = {
    sums: (size) => `X${'+X'.repeat(size)}`,
    comparisons: (size) => `X<1${'&&X<1'.repeat(size)}`,
    parentheses: (size) => `(((X)))${'+(((X)))'.repeat(size)}`,
    signs: (size) => `X${'- - -!X'.repeat(size)}`,
    numbers: (size) => `1.5e3${'*1.5e3'.repeat(size)}`,
    blanks: (size) => `X${' '.repeat(size * 8)}`,
  };
  for (const make of Object.values(families)) {
    const work = [64, 128, 256, 500].map((size) => {
      const text = make(size);
      return workOf(text, ['X']) / text.length;
    });
    for (const perCharacter of work) expect(perCharacter).toBeLessThan(work[0]! * 1.05 + 0.1);
  }
});

/** How many tokens a text has; none when it is refused. */
function tokensOf(text: string): number {
  try {
    return scan(text).length;
  } catch (error) {
    if (error instanceof ObjectiveError) return 0;
    throw error;
  }
}

test('the scanner gets through texts a hundred times the limit', () => {
  // Work that grew with the square of the length would not end within the time of a test.
  const size = 500_000;
  const number = '1'.repeat(size);
  const texts = [
    number,
    `${number}.`,
    `${number}e+`,
    `.${number}`,
    'X'.repeat(size),
    ' '.repeat(size),
  ];
  for (const text of [...texts, '1.'.repeat(size), '- '.repeat(size), 'é'.repeat(size)]) {
    const tokens = tokensOf(text);
    expect(tokens).toBeLessThanOrEqual(text.length + 1);
  }
}, 30_000);

test('generated objectives mean what ECMAScript says', () => {
  // Only digits, operators, parentheses, blanks and these names: nothing here can do anything.
  const harmless = /^(?:[0-9.eE+\-*/%<>=!&|() \t\r\n]|A_1|B_2|true|false)*$/;
  const sandbox: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const context = vm.createContext(sandbox);
  const random = new Random(7);
  for (let round = 0; round < 3000; round += 1) {
    const text = writeTree(growTree(random, ['A_1', 'B_2'], 1 + random.below(10)), random);
    expect(text).toMatch(harmless);
    const values = { A_1: random.below(5) - 2, B_2: random.chance(0.5) };
    Object.assign(sandbox, values);
    const expected = Boolean(vm.runInContext(`(${text})`, context));
    const objective = parseObjective(text, Object.keys(values));
    const entries = new Map<string, number | boolean>(Object.entries(values));
    expect([text, evaluateObjective(objective, entries)]).toEqual([text, expected]);
  }
}, 60_000);

test('no source of this library can turn text into code', () => {
  const folder = join(import.meta.dirname, '../src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing'),
    )
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(sources.length).toBeGreaterThan(20);
  const code = sources.join('\n').replaceAll(/\/\*[^]*?\*\/|\/\/.*|'[^'\n]*'|"[^"\n]*"/g, ' ');
  expect(code).not.toMatch(/\beval\b|\bFunction\b|\bvm\b|\brequire\b|\bimport\s*\(|\bsetTimeout\b/);
});
