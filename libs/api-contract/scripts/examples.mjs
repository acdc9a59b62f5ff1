import { createAjv } from './validators.mjs';

const BY_FORMAT = {
  uuid: '01938f5c-7a00-7000-8000-000000000001',
  'date-time': '2026-11-01T00:00:00.000Z',
  date: '2026-11-01',
  email: 'ada@example.org',
  'uri-reference': 'about:blank',
};
const BY_NAME = {
  name: 'Example',
  username: 'ada',
  timeZone: 'Europe/Madrid',
  url: '/controls/rest-items',
  version: `sha256:${'0'.repeat(64)}`,
  threshold: 100,
  limit: 50,
  nextCursor: null,
  to: '2026-11-02T00:00:00.000Z',
  password: 'correct horse battery',
};

const OBJECT_BY_NAME = {
  scope: { environment: 'production' },
  scopes: { environment: 'production' },
  params: { url: 'https://api.example.org/servers' },
};

/** What a property of this name usually holds; undefined when nothing is known. */
export const valueByName = (name, type) =>
  type === 'object' ? OBJECT_BY_NAME[name] : name in BY_NAME ? BY_NAME[name] : undefined;

const isRequired = (schema, key) => (schema.required ?? []).includes(key);

/** A small valid value of a schema: required properties only, first choice of every choice. */
export function sample(doc, schema, name) {
  if (schema.$ref) {
    const target = schema.$ref.split('/').at(-1);
    return sample(doc, doc.components.schemas[target], name);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.example !== undefined && schema.type !== 'object') return schema.example;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.oneOf) return sample(doc, schema.oneOf.at(-1), name);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'null' || (Array.isArray(schema.type) && schema.type.includes('null'))) return null;
  if (schema.allOf || type === 'object') return sampleObject(doc, schema);
  if (schema.examples) return schema.examples[0];
  if (type === 'array') return schema.minItems ? [sample(doc, schema.items, name)] : [];
  const usual = valueByName(name, type);
  if (typeof usual === (type === 'string' ? 'string' : 'number')) return usual;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (schema.pattern?.startsWith('^sha256')) return `sha256:${'0'.repeat(64)}`;
  return BY_FORMAT[schema.format] ?? 'example';
}

function flatten(doc, schema) {
  const parts = (schema.allOf ?? []).map((part) =>
    flatten(doc, part.$ref ? doc.components.schemas[part.$ref.split('/').at(-1)] : part),
  );
  return {
    properties: Object.assign({}, ...parts.map((p) => p.properties), schema.properties),
    required: [...parts.flatMap((p) => p.required), ...(schema.required ?? [])],
    minProperties: schema.minProperties ?? 0,
  };
}

function sampleObject(doc, schema) {
  const flat = flatten(doc, schema);
  const keys = Object.keys(flat.properties);
  const wanted = keys.filter((key) => isRequired(flat, key));
  if (wanted.length < flat.minProperties) wanted.push(...keys.slice(0, flat.minProperties));
  return Object.fromEntries(wanted.map((key) => [key, sample(doc, flat.properties[key], key)]));
}

/** builders.ts: `buildX(overrides)` for every object schema; each example is checked here. */
export function renderBuilders(doc) {
  const ajv = createAjv(doc);
  const builders = Object.entries(doc.components.schemas)
    .filter(([, schema]) => schema.type === 'object' || schema.allOf)
    .map(([name, schema]) => {
      const example = sample(doc, schema, name);
      if (!ajv.validate(name, example))
        throw new Error(
          `No valid example of ${name}: ${ajv.errorsText()} ${JSON.stringify(example)}`,
        );
      return `export const build${name} = (overrides: Partial<Schemas['${name}']> = {}): Schemas['${name}'] => ({ ...(${JSON.stringify(example)}), ...overrides });`;
    });
  return `import type { components } from './types.js';\n\ntype Schemas = components['schemas'];\n\n${builders.join('\n')}\n`;
}
