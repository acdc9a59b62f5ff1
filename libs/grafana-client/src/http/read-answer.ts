import { BadResponse } from './errors.js';

export type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws BadResponse when the text is no JSON, as when it was cut off or comes from a proxy */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BadResponse('The answer of Grafana is not complete JSON.', 200, undefined, { cause });
  }
}

/** A check of the fields that an answer must have; others pass through. */
export type Shape = Record<string, 'string' | 'number' | 'boolean' | 'object'>;

/** @throws BadResponse naming the field: half an answer must not pass for a whole one */
export function readObject<T>(value: unknown, shape: Shape, what: string): T {
  if (!isObject(value)) throw new BadResponse(`The answer of Grafana is no ${what}.`, 200);
  for (const [key, type] of Object.entries(shape)) {
    const fits = type === 'object' ? isObject(value[key]) : typeof value[key] === type;
    if (!fits) throw new BadResponse(`The ${what} that Grafana answered has no ${key}.`, 200);
  }
  return value as T;
}

/** A list; Go servers write an empty one as null. @throws BadResponse */
export function readList<T>(value: unknown, shape: Shape, what: string): T[] {
  if (value === null) return [];
  if (!Array.isArray(value))
    throw new BadResponse(`The answer of Grafana is no list of ${what}s.`, 200);
  return value.map((item) => readObject<T>(item, shape, what));
}
