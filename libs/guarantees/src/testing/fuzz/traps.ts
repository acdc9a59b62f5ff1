import { createRequire } from 'node:module';

type Holder = Record<string, unknown>;

const vm = createRequire(import.meta.url)('node:vm') as Holder;

/** Every constructor that turns text into a function, found the way an attacker would find it. */
const PROTOTYPES = [
  function () {},
  async function () {},
  function* () {},
  async function* () {},
].map((sample) => Object.getPrototypeOf(sample) as Holder);

/** Doors through which text could become code. */
const DOORS: [Holder, string][] = [
  [globalThis as unknown as Holder, 'eval'],
  [globalThis as unknown as Holder, 'Function'],
  ...PROTOTYPES.map((prototype): [Holder, string] => [prototype, 'constructor']),
  ...[
    ...['Script', 'SourceTextModule', 'compileFunction', 'createContext'],
    ...['runInContext', 'runInNewContext', 'runInThisContext'],
  ]
    .filter((name) => name in vm)
    .map((name): [Holder, string] => [vm, name]),
];

export interface Traps {
  /** What was touched although nothing may be. */
  sprung: string[];
  remove: () => void;
}

/**
 * Lets eval, the function constructors and node:vm throw, and watches a global named `canary`
 * that generated texts mention, until removed. Nothing else may run meanwhile.
 */
export function setTraps(): Traps {
  const sprung: string[] = [];
  const undo: (() => void)[] = [];
  for (const [holder, name] of DOORS) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, name) as PropertyDescriptor;
    const spring = () => {
      sprung.push(name);
      throw new Error(`${name} was called.`);
    };
    Object.defineProperty(holder, name, { value: spring, configurable: true, writable: true });
    undo.push(() => Object.defineProperty(holder, name, descriptor));
  }
  Object.defineProperty(globalThis, 'canary', {
    configurable: true,
    get: () => sprung.push('canary read'),
    set: () => sprung.push('canary written'),
  });
  undo.push(() => delete (globalThis as unknown as Holder)['canary']);
  return { sprung, remove: () => undo.forEach((step) => step()) };
}
