/** A step of a JSON pointer (RFC 6901). */
const step = (key: string | number): string =>
  String(key).replaceAll('~', '~0').replaceAll('/', '~1');

export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${step(String(key))}`).join('');

/** A stack and not recursion: the nesting is the caller's. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  const open: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, depth] = next;
    if (typeof part !== 'object' || part === null) continue;
    if (depth >= limit) return true;
    for (const member of Object.values(part)) open.push([member, depth + 1]);
  }
  return false;
}

/** Whether two JSON values are the same, whatever the order of members. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** A copy without some members. */
export const without = <T extends object, Key extends keyof T>(
  object: T,
  ...keys: Key[]
): Omit<T, Key> =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as Key))) as Omit<
    T,
    Key
  >;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
