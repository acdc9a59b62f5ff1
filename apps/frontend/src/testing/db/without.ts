/** A copy of an object without some of its members. */
export function without<T extends object, Key extends keyof T>(
  object: T,
  ...keys: Key[]
): Omit<T, Key> {
  const entries = Object.entries(object).filter(([key]) => !keys.includes(key as Key));
  return Object.fromEntries(entries) as Omit<T, Key>;
}
