import type { RequestHandler } from 'express';
import { invalid, type FieldError } from '../errors/index.js';

/** Deeper than anything of ours, and far from where recursive code runs out of stack. */
const MAX_DEPTH = 100;
const UNSTORABLE = 'holds a NUL character or half of a surrogate pair; remove it';
// A text such as 1e400 becomes infinity when the validator reads it as a number.
const ENDLESS = 'is no number that can be stored; give a smaller one';
const TOO_DEEP = `is nested deeper than ${MAX_DEPTH} levels; flatten it`;

/**
 * Where in a value there is a text that no database column and no UTF-8 takes, or nesting that
 * what comes after could not walk.
 */
export function findUnstorable(value: unknown, path: string): FieldError | undefined {
  // A stack and not recursion: the nesting is the caller's.
  const open: [value: unknown, path: string, depth: number][] = [[value, path, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, at, depth] = next;
    if (typeof part === 'string') {
      if (!isStorable(part)) return { path: at, message: UNSTORABLE };
    } else if (typeof part === 'number') {
      if (!Number.isFinite(part)) return { path: at, message: ENDLESS };
    } else if (typeof part === 'object' && part !== null) {
      if (depth > MAX_DEPTH) return { path, message: TOO_DEEP };
      for (const [key, member] of Object.entries(part)) {
        if (!isStorable(key)) return { path: at, message: UNSTORABLE };
        const step = key.replaceAll('~', '~0').replaceAll('/', '~1');
        open.push([member, `${at}/${step}`, depth + 1]);
      }
    }
  }
  return undefined;
}

/** In Unicode mode a pair counts as one code point, so that only lone halves match. */
const isStorable = (text: string) => !/\0|\p{Surrogate}/u.test(text);

/**
 * Refuses U+0000, lone surrogates and bottomless nesting anywhere in a query or body. Comes after
 * both are parsed.
 */
export const storableText: RequestHandler = (req, _res, next) => {
  const fault = findUnstorable(req.query, '/query') ?? findUnstorable(req.body, '/body');
  if (fault === undefined) return next();
  next(invalid([fault]));
};
