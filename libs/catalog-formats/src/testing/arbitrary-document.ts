import fc from 'fast-check';
import type { CatalogDocument, ControlDocument } from '../document.js';

const PRINTABLE = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
/** Texts with what formats trip over: separators, quotes, formulas, line ends, inserts. */
const text = fc
  .oneof(
    PRINTABLE,
    fc.constantFrom(
      '=1+1',
      "'=x",
      '-5',
      '@a',
      'a,b;"c"',
      'x\ny',
      ' a / b ',
      '[1]',
      '{{ insert: param, x }}',
    ),
    fc
      .array(fc.constantFrom('a', ' ', '\n', "'", '"', '\u2028', '-'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((all) => all.join('')),
  )
  .filter((value) => value.trim() !== '' && value !== '\uFEFF');
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const day = fc.constantFrom('2025-01-01', '2025-06-30');
const value = fc.oneof(text, fc.integer(), fc.boolean());
const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,6}$/);

const control: fc.Arbitrary<ControlDocument> = fc.record({
  name: text,
  code: optional(fc.oneof(fc.stringMatching(/^[a-z]{2}-[1-9]$/), text)),
  group: optional(text),
  statement: optional(text),
  guidance: optional(text),
  description: optional(text),
  type: fc.constantFrom('automated', 'manual'),
  severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
  period: fc.constantFrom('hourly', 'daily', 'weekly', 'monthly', 'yearly'),
  startDate: optional(fc.constant('2025-01-01')),
  endDate: optional(day),
  flow: optional(fc.record({ name: text, url: optional(text) })),
  params: fc.dictionary(name, value, { maxKeys: 3, noNullPrototype: true }),
  operator: fc.constantFrom('>=', '>', '<=', '<', '==', '!='),
  threshold: fc.double({ min: 0, max: 100, noNaN: true }).map((n) => n + 0),
  evidenceType: optional(text),
  tags: fc.array(text, { maxLength: 3 }),
  scopeSets: fc.uniqueArray(fc.dictionary(name, text, { maxKeys: 2, noNullPrototype: true }), {
    maxLength: 3,
    selector: (set) => JSON.stringify(Object.entries(set).sort()),
  }),
  schedule: optional(
    fc.record({
      enabled: fc.boolean(),
      cron: optional(fc.constant('0 4 * * *')),
      timeZone: optional(fc.constant('Europe/Madrid')),
      target: fc.constantFrom('current', 'previous'),
      startDate: optional(day),
      endDate: optional(day),
    }),
  ),
  source: fc.constant(null),
});

const controls = fc
  .uniqueArray(control, {
    maxLength: 6,
    selector: ({ name: given }) => given.trim().toLowerCase().replaceAll(/\s+/g, ' '),
  })
  .map((all) => {
    const codes = new Set<string>();
    return all.map((one) => {
      const code = one.code?.toLowerCase();
      if (code === undefined || !codes.has(code)) {
        if (code !== undefined) codes.add(code);
        return one;
      }
      return { ...one, code: null };
    });
  });

/** Documents as people make them here, without anything from OSCAL. */
export const document: fc.Arbitrary<CatalogDocument> = fc.record({
  catalog: fc.record({
    name: text,
    description: optional(text),
    framework: optional(text),
    frameworkVersion: optional(text),
    startDate: optional(fc.constant('2025-01-01')),
    endDate: optional(day),
    timeZone: optional(fc.constant('Europe/Madrid')),
    tags: fc.array(text, { maxLength: 2 }),
    source: fc.constant(null),
  }),
  scopes: fc.uniqueArray(
    fc.record({
      name,
      description: optional(text),
      type: fc.constantFrom('string', 'select'),
      default: optional(text),
      values: fc.array(text, { maxLength: 2 }),
    }),
    { maxLength: 2, selector: (scope) => scope.name },
  ),
  controls,
});
