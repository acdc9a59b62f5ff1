import type { RequestHandler } from 'express';
import { invalid } from '../errors/index.js';

/** Where in a value there is a text that no database column and no UTF-8 takes. */
export function findUnstorable(value: unknown, path: string): string | undefined {
  // A stack and not recursion: the nesting is the caller's.
  const open: [value: unknown, path: string][] = [[value, path]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, at] = next;
    if (typeof part === 'string') {
      if (!isStorable(part)) return at;
    } else if (typeof part === 'object' && part !== null)
      for (const [key, member] of Object.entries(part)) {
        if (!isStorable(key)) return at;
        open.push([member, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`]);
      }
  }
  return undefined;
}

/** In Unicode mode a pair counts as one code point, so that only lone halves match. */
const isStorable = (text: string) => !/\0|\p{Surrogate}/u.test(text);

/** Refuses U+0000 and lone surrogates anywhere in a query or body. Comes after both are parsed. */
export const storableText: RequestHandler = (req, _res, next) => {
  const at = findUnstorable(req.query, '/query') ?? findUnstorable(req.body, '/body');
  if (at === undefined) return next();
  next(
    invalid([
      { path: at, message: 'holds a NUL character or half of a surrogate pair; remove it' },
    ]),
  );
};
