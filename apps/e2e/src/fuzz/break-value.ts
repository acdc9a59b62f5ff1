import fc from 'fast-check';

const DEEP = Array.from({ length: 300 }).reduce<unknown>((inner) => [inner], 1);

/** What has broken servers before. */
const NASTY: unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  2 ** 53,
  true,
  [],
  {},
  [null],
  'a\u0000b',
  '\ud800',
  '\u202e',
  'x'.repeat(100_000),
  "'; drop table users; --",
  '${7*7}',
  '../../etc/passwd',
  '=1+1',
  '%00',
  '2024-02-30T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:60Z',
  '00000000-0000-0000-0000-000000000000',
  'NaN',
  '1e400',
  JSON.parse('{"__proto__":{"x":1}}'),
  { constructor: { prototype: {} } },
  DEEP,
];

type Bag = Record<string, unknown>;

/** The same value with one place of it spoilt: replaced, removed, or joined by what is unknown. */
export const breakValue = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...NASTY), fc.nat(), fc.constantFrom('replace', 'remove', 'add'))
    .map(([nasty, seed, how]) => spoil(value, nasty, seed, how));

function spoil(value: unknown, nasty: unknown, seed: number, how: string): unknown {
  const members = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const key = members[seed % Math.max(1, members.length)];
  if (key === undefined) return nasty;
  if (Array.isArray(value))
    return value.map((item, at) =>
      at === Number(key) ? spoil(item, nasty, seed >> 2, how) : item,
    );
  const bag = value as Bag;
  if (how === 'add') return { ...bag, unknownMember: nasty };
  if (how === 'remove') return Object.fromEntries(Object.entries(bag).filter(([k]) => k !== key));
  // Half of the time deeper, where the member is not flat.
  const inside = typeof bag[key] === 'object' && seed % 2 === 0;
  return { ...bag, [key]: inside ? spoil(bag[key], nasty, seed >> 2, how) : nasty };
}
