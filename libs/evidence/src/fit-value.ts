import { canonicalJson } from './canonical-json.js';
import type { Hash } from './hash.js';
import { hashText } from './hash.js';
import type { Json } from './json.js';

/** Largest value that evidence keeps whole, in bytes of UTF-8. */
export const MAX_VALUE_BYTES = 8192;

const PREVIEW_CHARACTERS = 200;

export type FittedValue = { value: Json } | { valueHash: Hash; preview: string };

/**
 * The value itself while its canonical text fits `maxBytes`; else its hash, which still proves what
 * was seen, and the beginning of the text for a person to recognise it.
 *
 * @throws CanonicalJsonError when the value has no JSON form
 */
export function fitValue(value: Json, maxBytes = MAX_VALUE_BYTES): FittedValue {
  const text = canonicalJson(value);
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= maxBytes) return { value };
  // Whole code points: half of a surrogate pair has no place in canonical JSON.
  const preview = [...text.slice(0, 2 * PREVIEW_CHARACTERS)].slice(0, PREVIEW_CHARACTERS).join('');
  return { valueHash: hashText(bytes), preview };
}
