import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

type Changes = Record<string, string>;

/**
 * Filters and sort of a list, kept in the address: a copied link shows the same rows. An empty
 * value is left out.
 */
export function useUrlFilters() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: Changes) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value) after.set(name, value);
            else after.delete(name);
          }
          return after;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  /** The value, if it is one of those the API knows. */
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === params.get(name));
  return { text: (name: string) => params.get(name) ?? '', oneOf, set };
}
