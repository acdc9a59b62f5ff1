import type { Element, Guarantee, Scalar, Scope } from '../agreement/agreement.js';

/**
 * Scope a collector is asked for: per key of the guarantee's scope the element's value, else the
 * key's default, else nothing. Keys only the element has are dropped.
 * @returns undefined when no key is left
 */
export function collectorScope(guarantee: Guarantee, element: Element): Scope | undefined {
  const entries = Object.entries(guarantee.scope ?? {})
    .map(([key, definition]): [string, Scalar | undefined] => [
      key,
      element.scope && Object.hasOwn(element.scope, key)
        ? element.scope[key]
        : definition.default || undefined,
    ])
    .filter((entry): entry is [string, Scalar] => entry[1] !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Whether a scope has these values on these keys, compared as text. */
export const scopeMatches = (
  scope: Scope | undefined,
  filter: Readonly<Record<string, string>>,
): boolean =>
  Object.entries(filter).every(
    ([key, value]) =>
      scope !== undefined && Object.hasOwn(scope, key) && String(scope[key]) === value,
  );
