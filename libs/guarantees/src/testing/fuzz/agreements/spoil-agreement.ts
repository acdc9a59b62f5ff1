import { HOSTILE } from '../objectives/texts.js';
import type { Random } from '../random.js';

type Holder = Record<string, unknown>;

const HOSTILE_TEXTS = Object.values(HOSTILE).flat();

/** Keys that mean something to JavaScript, to a document store or to a resolver of references. */
const KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON'],
  ...['$ref', '$set', '$unset', '$where', '$gt', '$', 'a.b', '.', '', ' ', 'a\u0000b', '\ud800'],
  ...['id', 'of', 'with', 'scope', 'window', 'length', '0', '-1', 'x'.repeat(300)],
];

const REFERENCES: unknown[] = [
  ...['#/context', '#/terms', '#/terms/guarantees/0', '#/context/definitions', '#/id', '#/a/b'],
  ...['#', '#/', '', '/etc/passwd', 'file:///etc/passwd', 'http://127.0.0.1:1/x#/y', '//x/y'],
  ...['#/__proto__', '#/constructor/prototype', '#/terms/metrics/toString', '#/%2e%2e', '#/~2'],
  ...[`#/${'a/'.repeat(2000)}`, null, 7, {}, [], { $ref: '#/id' }],
];

const VALUES: unknown[] = [
  ...[null, true, false, 0, -1, 1e308, 2 ** 53, '', ' ', '*', 'NaN', '2025-13-45', 'annually'],
  ...[[], {}, [[]], [null], { a: 1 }, 'x'.repeat(5000), '\u0000', '\ud800', '\u202e'],
  ...['Mars/Olympus', '../../x', 'http://127.0.0.1:1', '1/2/2024', '9999999-01-01', 'PPINOT-V1'],
];

/** The agreement with one to four things wrong, or with something harmless where luck has it. */
export function spoilAgreement(agreement: unknown, random: Random): unknown {
  let spoilt = structuredClone(agreement);
  for (let round = 1 + random.below(4); round > 0; round -= 1) {
    const places = placesIn(spoilt);
    if (places.length === 0 || random.chance(0.01)) return structuredClone(random.pick(VALUES));
    spoilAt(random.pick(places), random, () => spoilt);
    if (random.chance(0.02)) spoilt = swollen(spoilt, random);
  }
  return spoilt;
}

/** JSON text with characters lost, doubled or exchanged, so that mostly it is none any more. */
export function spoilText(text: string, random: Random): string {
  const at = random.below(text.length);
  return random.pick([
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(at + 1 + random.below(3)),
    () => text.slice(0, at) + random.pick(HOSTILE_TEXTS) + text.slice(at),
    () =>
      text.slice(0, at) +
      random.pick(['"', '\\', '{', '}', '[', ',', '\u0000', '\ufeff']) +
      text.slice(at),
    () => text.replace('"id"', '"__proto__":{"polluted":true},"id"'),
    () => text.replace('"terms"', '"terms":{},"terms"'),
    () => '['.repeat(10_000) + text,
    () => '{"a":'.repeat(10_000) + text + '}'.repeat(10_000),
  ])();
}

/** Every object and array of a document with each of its keys. */
function placesIn(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]): [Holder, string][] => [
    [value as Holder, key],
    ...placesIn(member),
  ]);
}

function spoilAt([holder, key]: [Holder, string], random: Random, whole: () => unknown): void {
  const define = (name: string, given: unknown) => {
    // A copy: what is put in may be spoilt next, and stands in a list that others pick from.
    const value = structuredClone(given);
    if (!Array.isArray(holder) || /^\d+$/.test(name))
      Object.defineProperty(holder, name, {
        ...{ value, enumerable: true, configurable: true, writable: true },
      });
  };
  random.pick([
    () => Reflect.deleteProperty(holder, key),
    () => define(key, random.pick(VALUES)),
    () => define(key, random.pick(HOSTILE_TEXTS)),
    () => define(key, { $ref: random.pick(REFERENCES) }),
    () => define(random.pick(KEYS), random.pick([...VALUES, holder[key]])),
    () => define(random.pick(KEYS), { [random.pick(KEYS)]: holder[key] }),
    () => define(key, whole()),
    () => define(key, [holder[key], holder[key]]),
    () => define(key, nested(2 + random.below(100), holder[key])),
  ])();
}

const nested = (depth: number, value: unknown): unknown =>
  depth === 0 ? value : { deeper: nested(depth - 1, value) };

/** References to references, each tenfold what the one before is; or in a circle. */
function swollen(document: unknown, random: Random): unknown {
  const levels = 3 + random.below(8);
  const context: Holder = { l0: 'x'.repeat(random.below(10_000)) };
  for (let level = 1; level < levels; level += 1)
    context[`l${level}`] = Array.from({ length: 10 }, () => ({ $ref: `#/context/l${level - 1}` }));
  if (random.chance(0.3)) context['l0'] = { again: { $ref: `#/context/l${levels - 1}` } };
  return { ...(document as Holder), context };
}
