/** Changes of a JSON value that a verifier has to find. */

type Container = Record<string, unknown>;

/** Paths to every member and item of a value, containers included. */
export function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    [...path, name],
    ...pathsOf(member, [...path, name]),
  ]);
}

/** What may come in place of a value: another of its kind, one of every other kind, and nothing. */
export function replacementsOf(value: unknown): unknown[] {
  const others = [null, true, false, 0, -1, 1.5, '', 'x', [], [null], {}, { x: 1 }];
  const near =
    typeof value === 'string'
      ? [`${value} `, value.slice(1), value.slice(0, -1), swapCase(value), `${value}\u0000`]
      : typeof value === 'number'
        ? [value + 1, value - 1, -value, value + 0.5, String(value)]
        : Array.isArray(value)
          ? [[...value, value[0]], value.slice(1), value.slice(0, -1), [...value].reverse()]
          : [];
  return [...near, ...others, undefined].filter((other) => !same(other, value));
}

const swapCase = (text: string): string =>
  [...text].map((c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())).join('');

/** The value with another one at a path; undefined removes it. */
export function replaced<T>(value: T, path: readonly string[], by: unknown): T {
  const copy = JSON.parse(JSON.stringify(value)) as T;
  const parent = path.slice(0, -1).reduce((node: unknown, name) => (node as Container)[name], copy);
  const name = path.at(-1) as string;
  if (by !== undefined) (parent as Container)[name] = by;
  else if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else delete (parent as Container)[name];
  return copy;
}

/** Two values that JSON cannot tell apart. */
export const same = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);

const sorted = (value: unknown): string | undefined =>
  JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

/** A text whose byte at `index` has become another one. */
export function withByte(bytes: Buffer, index: number, byte: number): string {
  const copy = Buffer.from(bytes);
  copy[index] = byte;
  return copy.toString('utf8');
}

/** The JSON of a text, or undefined when it is none. */
export function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
