const SHARED: [string, object][] = [
  ['globalThis', globalThis],
  ['process.env', process.env],
  ...(
    [
      ...([Object, Function, Array, String, Number, Boolean, Symbol, BigInt, RegExp] as const),
      ...([Date, Map, Set, WeakMap, WeakSet, Promise, Error] as const),
    ] as unknown as { name: string; prototype: object }[]
  ).flatMap((shared): [string, object][] => [
    [shared.name, shared],
    [`${shared.name}.prototype`, shared.prototype],
  ]),
  ...Object.entries({ Math, JSON, Reflect }),
];

// Node loads some globals at their first use, which would look like a change.
for (const name of Object.getOwnPropertyNames(globalThis)) void Reflect.get(globalThis, name);

const identities = new WeakMap<object, number>();
let count = 0;

/** A text that stays the same for the same value or object and differs for any other. */
function identity(value: unknown): string {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null)
    return `${typeof value} ${String(value)}`;
  const known = identities.get(value) ?? ++count;
  identities.set(value, known);
  return `#${known}`;
}

/**
 * What all code of the process shares, a line per name with its value: globalThis, the built-in
 * constructors, their prototypes and the environment. Whatever a text leaves behind changes a line.
 */
export function fingerprint(): string {
  const lines: string[] = [];
  for (const [name, shared] of SHARED) {
    const isOpen = Object.isExtensible(shared);
    lines.push(`${name} ${isOpen} ${identity(Object.getPrototypeOf(shared))}`);
    for (const key of Reflect.ownKeys(shared)) {
      const found = Object.getOwnPropertyDescriptor(shared, key) as PropertyDescriptor;
      // What runs when a getter is read is not ours to start.
      const values = 'value' in found ? [found.value] : [found.get, found.set];
      lines.push(`${name}.${String(key)} ${values.map(identity).join(' ')}`);
    }
  }
  return lines.join('\n');
}
