import { isDeepStrictEqual } from 'node:util';

type Json = unknown;
type JsonObject = Record<string, Json>;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON knows one zero; so does the comparison. */
const plain = (value: Json): Json => JSON.parse(JSON.stringify(value ?? null)) as Json;

/** Deep equality of JSON values; the order of keys is free, that of lists is not. */
export const sameJson = (a: Json, b: Json): boolean => isDeepStrictEqual(plain(a), plain(b));

/** Whether `actual` has everything `expected` has; it may have more keys. */
export function covers(actual: Json, expected: Json): boolean {
  if (!isObject(expected)) return sameJson(actual, expected);
  return (
    isObject(actual) &&
    Object.entries(expected).every(
      ([key, value]) => Object.hasOwn(actual, key) && covers(actual[key], value),
    )
  );
}

/** Whether the states are the expected ones in their order; `missingMetrics` may be added. */
export function sameStates(actual: Json, expected: readonly JsonObject[]): boolean {
  if (!Array.isArray(actual) || actual.length !== expected.length) return false;
  return expected.every((state, index) => {
    const found: Json = actual[index];
    if (!isObject(found)) return false;
    const { missingMetrics, ...rest } = found;
    return sameJson('missingMetrics' in state ? { ...rest, missingMetrics } : rest, state);
  });
}

/** Whether two lists hold equal values, in any order. */
export function sameMembers(actual: readonly Json[], expected: readonly Json[]): boolean {
  const left = [...actual];
  for (const value of expected) {
    const index = left.findIndex((candidate) => sameJson(candidate, value));
    if (index < 0) return false;
    left.splice(index, 1);
  }
  return left.length === 0;
}
