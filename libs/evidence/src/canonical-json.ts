/** Deepest nesting that is serialised; deeper input is refused rather than risking the stack. */
export const MAX_DEPTH = 64;

/** Longest canonical text, in UTF-16 code units. */
export const MAX_LENGTH = 16 * 1024 * 1024;

/** In Unicode mode, pairs count as one code point, so that only halves match. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Thrown for a value that has no canonical form, or one beyond the limits. */
export class CanonicalJsonError extends Error {
  override readonly name = 'CanonicalJsonError';
}

interface Budget {
  left: number;
}

/**
 * The canonical text of a JSON value: members sorted by UTF-16 code units, no white space,
 * numbers and strings as ECMAScript writes them (RFC 8785, sections 3.2.1 to 3.2.3).
 *
 * Members that are `undefined` are left out, as `JSON.stringify` does, so that a record hashes the
 * same before and after a round trip over HTTP. Everything else that JSON cannot carry exactly
 * (NaN, dates, functions, lone surrogates, holes in arrays, cycles) is refused.
 *
 * @throws CanonicalJsonError when the value has no canonical form or passes a limit
 */
export function canonicalJson(value: unknown): string {
  return serialise(value, 0, { left: MAX_LENGTH });
}

/** The text, or undefined where a value has no canonical form: that was never hashed or signed. */
export function textOrNone(make: () => string): string | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function serialise(value: unknown, depth: number, budget: Budget): string {
  if (depth > MAX_DEPTH) {
    throw new CanonicalJsonError(`The value is nested deeper than ${MAX_DEPTH} levels; flatten it`);
  }
  if (value === null || typeof value === 'boolean') return spend(String(value), budget);
  if (typeof value === 'number') return spend(numberText(value), budget);
  if (typeof value === 'string') return spend(stringText(value), budget);
  if (Array.isArray(value)) return arrayText(value, depth, budget);
  if (typeof value === 'object' && isPlain(value)) return objectText(value, depth, budget);
  throw new CanonicalJsonError(
    `A ${describe(value)} has no JSON form; convert it to a string, number, boolean, list or object`,
  );
}

function arrayText(values: readonly unknown[], depth: number, budget: Budget): string {
  // Array.from visits holes, which map would skip.
  const texts = Array.from(values, (item) => serialise(item, depth + 1, budget));
  return spend('[', budget) + texts.join(',') + ']';
}

function objectText(object: object, depth: number, budget: Budget): string {
  const texts = Object.entries(object)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, member]) =>
        `${spend(stringText(name), budget)}:${serialise(member, depth + 1, budget)}`,
    );
  return spend('{', budget) + texts.join(',') + '}';
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) {
    throw new CanonicalJsonError(`${value} is not a JSON number; leave the member out instead`);
  }
  return JSON.stringify(value);
}

function stringText(value: string): string {
  if (LONE_SURROGATE.test(value)) {
    throw new CanonicalJsonError('A string holds a lone surrogate, which UTF-8 cannot carry');
  }
  return JSON.stringify(value);
}

function spend(text: string, budget: Budget): string {
  // One more for the comma or bracket that follows.
  budget.left -= text.length + 1;
  if (budget.left < 0) {
    throw new CanonicalJsonError(
      `The value is longer than ${MAX_LENGTH} characters; store its hash instead`,
    );
  }
  return text;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Another realm (a test environment, a frame) has its own Object.prototype, itself without parent.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null ? value.constructor.name : typeof value;
}
