import type { Agreement } from './types.js';

/** Fields a registry on MongoDB adds to the documents it answers. */
const ADDED = new Set(['_id', '__v']);

/**
 * Whether storing `wanted` would change what is stored. Only its own top-level fields count,
 * since a PUT replaces no others; the order of keys is irrelevant.
 */
export function sameAgreement(stored: Agreement, wanted: Agreement): boolean {
  const document: Record<string, unknown> = { ...stored };
  return Object.entries(wanted).every(
    ([field, value]) => ADDED.has(field) || canonical(document[field]) === canonical(value),
  );
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  ) ?? 'undefined';
