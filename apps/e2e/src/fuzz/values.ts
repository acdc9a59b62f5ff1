import fc from 'fast-check';
import { resolve, type Schema } from '@status/api-contract/checking';

const MAX_TEXT = 60;
const MAX_ITEMS = 4;
const MAX_DEPTH = 6;

/**
 * Values that a schema of the contract (JSON Schema 2020-12, as far as the contract uses it)
 * accepts. `ids` are what identifiers are drawn from, so that requests reach what exists.
 */
export function valuesOf(given: Schema, ids: () => string, depth = 0): fc.Arbitrary<unknown> {
  const schema = resolve(given);
  const inner = (part: Schema) => valuesOf(part, ids, depth + 1);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice) return fc.oneof(...choice.map(inner));
  if (schema.allOf) return inner(merge([...schema.allOf, { ...schema, allOf: undefined }]));
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? kindOf(schema)];
  return fc.oneof(...types.map((type) => ofType(type, schema, ids, inner, depth)));
}

const kindOf = (schema: Schema) =>
  schema.properties || schema.additionalProperties ? 'object' : schema.items ? 'array' : 'any';

const merge = (parts: (Schema | undefined)[]): Schema =>
  parts
    .map((part) => resolve(part ?? {}))
    .reduce((all, part) => ({
      ...all,
      ...Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)),
      properties: { ...all.properties, ...part.properties },
      required: [...(all.required ?? []), ...(part.required ?? [])],
    }));

function ofType(
  type: string,
  schema: Schema,
  ids: () => string,
  inner: (part: Schema) => fc.Arbitrary<unknown>,
  depth: number,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return numbers(type, schema);
    case 'string':
      return texts(schema, ids);
    case 'array':
      return fc.array(inner(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(
          schema.maxItems ?? MAX_ITEMS,
          Math.max(schema.minItems ?? 0, MAX_ITEMS),
        ),
      });
    case 'object':
      return objects(schema, inner, depth);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function numbers(type: string, schema: Schema): fc.Arbitrary<number> {
  const min =
    schema.minimum ??
    (schema.exclusiveMinimum ?? -1000) + (schema.exclusiveMinimum === undefined ? 0 : 1);
  const max = Math.max(min, schema.maximum ?? min + 100_000);
  return type === 'integer'
    ? fc.integer({ min: Math.ceil(min), max: Math.floor(Math.min(max, 2 ** 31)) })
    : fc.double({ min, max, noNaN: true });
}

function objects(
  { properties = {}, required = [], additionalProperties }: Schema,
  inner: (part: Schema) => fc.Arbitrary<unknown>,
  depth: number,
): fc.Arbitrary<unknown> {
  const wanted = Object.entries(properties).filter(
    ([name]) => depth < MAX_DEPTH || required.includes(name),
  );
  const known = fc.record(Object.fromEntries(wanted.map(([name, part]) => [name, inner(part)])), {
    requiredKeys: required.filter((name) => name in properties),
  });
  if (typeof additionalProperties !== 'object' || depth >= MAX_DEPTH) return known;
  const others = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), inner(additionalProperties), {
    maxKeys: 3,
  });
  return fc.tuple(known, others).map(([a, b]) => ({ ...b, ...a }));
}

const day = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2030-12-31'),
  noInvalidDate: true,
});

function texts(schema: Schema, ids: () => string): fc.Arbitrary<string> {
  switch (schema.format) {
    case 'uuid':
      return fc.oneof(
        { weight: 4, arbitrary: fc.constant(0).map(ids) },
        { weight: 1, arbitrary: fc.uuid() },
      );
    case 'date-time':
      return day.map((date) => date.toISOString());
    case 'date':
      return day.map((date) => date.toISOString().slice(0, 10));
    case 'email':
      return fc.emailAddress();
    case 'uri':
      return fc.webUrl();
  }
  if (schema.pattern !== undefined) return matching(schema.pattern);
  const minLength = schema.minLength ?? 0;
  const maxLength = Math.max(minLength, Math.min(schema.maxLength ?? MAX_TEXT, MAX_TEXT));
  return fc.string({ minLength, maxLength, unit: 'grapheme' });
}

/** Patterns with look-around have no generator: any text then, which the server may refuse. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    const arbitrary = fc.stringMatching(new RegExp(pattern, 'u'));
    fc.sample(arbitrary, 1);
    return arbitrary;
  } catch {
    return fc.string({ maxLength: MAX_TEXT });
  }
}
