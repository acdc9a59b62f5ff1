import type { ScopeValues } from '@/lib/schemas';

/** Values chosen for each scope; a scope without any is not used. */
export type Choice = Record<string, string[]>;

/** Every combination of one value per used scope (their Cartesian product). */
export function combinations(choice: Choice): ScopeValues[] {
  const used = Object.entries(choice).filter(([, values]) => values.length > 0);
  if (used.length === 0) return [];
  return used.reduce<ScopeValues[]>(
    (sets, [name, values]) =>
      sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value }))),
    [{}],
  );
}

const sameKey = (set: ScopeValues): string =>
  JSON.stringify(Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The combinations that are not among `known` yet. */
export function newCombinations(choice: Choice, known: readonly ScopeValues[]): ScopeValues[] {
  const taken = new Set(known.map(sameKey));
  return combinations(choice).filter((set) => !taken.has(sameKey(set)));
}
