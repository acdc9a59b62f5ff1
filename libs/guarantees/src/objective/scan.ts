import type { BinaryOperator } from './objective.js';
import { ObjectiveError } from './objective-error.js';

export type Token =
  | { kind: 'number'; value: number; text: string; position: number }
  | { kind: 'name'; text: string; position: number }
  | { kind: 'symbol'; text: BinaryOperator | '!' | '(' | ')'; position: number }
  | { kind: 'end'; text: ''; position: number };

const BLANK = /[ \t\r\n]+/y;
const NUMBER = /(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const SYMBOL = /===|!==|==|!=|<=|>=|&&|\|\||[-<>+*/%!()]/y;
const GLUED = /[\p{L}\p{N}_.$]/uy;

/** Pairs that JavaScript reads as one operator: taking them apart would change their meaning. */
const REFUSED_PAIRS = ['++', '--', '**', '//', '/*', '*/', '=>', '<<', '>>', '<!--'];

const ALLOWED =
  'An objective may hold numbers, true, false, metric names, parentheses and the operators || && == != === !== < <= > >= + - * / % !';

/** Cuts an objective into tokens, the last being `end`. @throws ObjectiveError at the first character that is not part of the language. */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const blank = take(BLANK);
    if (blank !== undefined) {
      at += blank.length;
      continue;
    }
    const pair = REFUSED_PAIRS.find((candidate) => text.startsWith(candidate, at));
    if (pair !== undefined) throw unexpected(pair, at);
    const position = at;
    const number = take(NUMBER);
    if (number !== undefined) {
      at += number.length;
      const glued = take(GLUED);
      if (glued !== undefined)
        throw new ObjectiveError(
          'unexpected',
          `"${number}${glued}" at position ${position} is not a decimal number: write it without leading zeros, letters or underscores, for example 12.5 or 1e3.`,
          position,
        );
      tokens.push({ kind: 'number', value: Number(number), text: number, position });
      continue;
    }
    const name = take(NAME);
    if (name !== undefined) {
      at += name.length;
      tokens.push({ kind: 'name', text: name, position });
      continue;
    }
    const symbol = take(SYMBOL) as BinaryOperator | undefined;
    if (symbol === undefined) throw unexpected(String.fromCodePoint(text.codePointAt(at) ?? 0), at);
    at += symbol.length;
    tokens.push({ kind: 'symbol', text: symbol, position });
  }
  tokens.push({ kind: 'end', text: '', position: text.length });
  return tokens;
}

/** The error of a token that cannot stand where it stands. */
export function unexpected(token: string, position: number): ObjectiveError {
  const shown = /^[\x21-\x7e]+$/.test(token)
    ? `"${token}"`
    : `the character U+${(token.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return new ObjectiveError(
    'unexpected',
    `Unexpected ${shown} at position ${position}. ${ALLOWED}.`,
    position,
  );
}
