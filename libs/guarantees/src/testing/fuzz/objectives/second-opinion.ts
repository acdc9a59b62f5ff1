import type { BinaryOperator, Value } from '../../../objective/objective.js';
import { binary, unary } from './tree.js';

/** What somebody else makes of a text: its value, or that it is no objective. */
export type Opinion = { value: Value } | 'refused';

const WORD = /[\p{L}\p{N}_.$]/u;
const NUMBER = /^(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const MARKS = ['===', '!==', '==', '!=', '<=', '>=', '&&', '||', ...'-<>+*/%!()'];

/** Binding strength per operator; 3 and 4 do not chain. */
const STRENGTH = new Map<string, number>([
  ...(['==', '!=', '===', '!=='].map((mark) => [mark, 3]) as [string, number][]),
  ...(['<', '<=', '>', '>='].map((mark) => [mark, 4]) as [string, number][]),
  ...([
    ['||', 1],
    ['&&', 2],
    ['+', 5],
    ['-', 5],
    ['*', 6],
    ['/', 6],
    ['%', 6],
  ] as const),
]);

class Refused extends Error {}

/**
 * Reads and works out an objective in another way than the product does, so that the two can be
 * compared: words first and their kind afterwards, then operator precedence with values at once.
 */
export function secondOpinion(text: string, values: ReadonlyMap<string, Value>): Opinion {
  try {
    if (text.length > 4096) return 'refused';
    const reader = new Reader(wordsOf(text), values);
    return { value: reader.all() };
  } catch (error) {
    if (error instanceof Refused) return 'refused';
    throw error;
  }
}

function wordsOf(text: string): string[] {
  const characters = [...text];
  const words: string[] = [];
  for (let at = 0; at < characters.length;) {
    const character = characters[at] as string;
    if (' \t\r\n'.includes(character)) {
      at += 1;
      continue;
    }
    if (WORD.test(character)) {
      let word = '';
      while (at < characters.length && WORD.test(characters[at] as string))
        word += characters[at++];
      const signed =
        /^[0-9.]+[eE]$/.test(word) &&
        /^[+-][0-9]/.test((characters[at] ?? '') + (characters[at + 1] ?? ''));
      if (signed) {
        word += characters[at++];
        while (at < characters.length && WORD.test(characters[at] as string))
          word += characters[at++];
      }
      words.push(word);
      continue;
    }
    const ahead = characters.slice(at, at + 3).join('');
    if (ahead.startsWith('++') || ahead.startsWith('--')) throw new Refused();
    const mark = MARKS.find((candidate) => ahead.startsWith(candidate));
    if (mark === undefined) throw new Refused();
    words.push(mark);
    at += mark.length;
  }
  return words;
}

class Reader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly words: readonly string[],
    private readonly values: ReadonlyMap<string, Value>,
  ) {}

  all(): Value {
    const value = this.expression(1);
    if (this.at < this.words.length) throw new Refused();
    return value;
  }

  private expression(least: number): Value {
    let value = this.operand();
    let compared = 0;
    for (;;) {
      const mark = this.words[this.at] ?? '';
      const strength = STRENGTH.get(mark) ?? 0;
      if (strength < least) return value;
      if (strength === compared) throw new Refused();
      if (strength === 3 || strength === 4) compared = strength;
      this.at += 1;
      value = binary(mark as BinaryOperator, value, this.expression(strength + 1));
    }
  }

  private operand(): Value {
    const word = this.words[this.at++] ?? '';
    if (word === '-' || word === '+' || word === '!')
      return this.within(() => unary(word, this.operand()));
    if (word === '(')
      return this.within(() => {
        const value = this.expression(1);
        if (this.words[this.at++] !== ')') throw new Refused();
        return value;
      });
    if (NUMBER.test(word)) return Number.parseFloat(word);
    if (word === 'true' || word === 'false') return word === 'true';
    const value = NAME.test(word) ? this.values.get(word) : undefined;
    if (value === undefined) throw new Refused();
    return value;
  }

  private within(read: () => Value): Value {
    if (++this.depth > 64) throw new Refused();
    const value = read();
    this.depth -= 1;
    return value;
  }
}
