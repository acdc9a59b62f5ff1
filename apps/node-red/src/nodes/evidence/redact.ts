import type { Json } from '@status/evidence';
import { isList, isObject } from '../../values/select.js';

/**
 * A copy of the value in which every member with one of these names, at any depth, reads
 * `[redacted]`; personal data has no place in evidence.
 */
export function redact(value: Json, names: readonly string[]): Json {
  if (isList(value)) return value.map((item) => redact(item, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      names.includes(name) ? '[redacted]' : redact(member ?? null, names),
    ]),
  );
}
