import type { ScopeValues } from './scope.js';

export type ValueLists = Readonly<Record<string, readonly string[]>>;

/** How many combinations the lists make; beyond 2^53 the number is only about right. */
export const countCombinations = (values: ValueLists): number =>
  Object.values(values).reduce((count, list) => count * new Set(list).size, 1);

/** The first combinations, the last name changing fastest; the others are never made. */
export function firstCombinations(values: ValueLists, limit: number): ScopeValues[] {
  const lists = Object.entries(values).map(([name, list]) => [name, [...new Set(list)]] as const);
  const count = Math.min(limit, countCombinations(values));
  return Array.from({ length: count }, (_, index) => {
    let rest = index;
    const digits = lists.map(() => '');
    for (let at = lists.length - 1; at >= 0; at -= 1) {
      const list = lists[at]?.[1] ?? [];
      digits[at] = list[rest % list.length] ?? '';
      rest = Math.floor(rest / list.length);
    }
    return Object.fromEntries(lists.map(([name], at) => [name, digits[at] ?? '']));
  });
}

/** Whether the lists make this combination. */
export function makes(values: ValueLists, scopes: ScopeValues): boolean {
  const names = Object.keys(values);
  return (
    names.length === Object.keys(scopes).length &&
    names.every((name) => values[name]?.includes(scopes[name] ?? ''))
  );
}
