import { STATUS_CODES } from 'node:http';
import { sample, valueByName } from './examples.mjs';
import { createAjv } from './validators.mjs';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
/** Deeper than this only what is required is shown: examples are to be read. */
const DEEP = 5;
const CODES = {
  400: 'validation-failed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  412: 'stale',
  429: 'too-many-requests',
  500: 'internal-error',
};

/**
 * Gives every JSON body of the document an example where nobody wrote one, and checks those that
 * somebody did. Problems show the status they come with.
 * @throws Error naming each written example that its own schema refuses
 */
export function addMediaExamples(doc) {
  const ajv = createAjv(doc);
  const faults = [];
  const isValid = (schema, value) => ajv.validate(toAjv(schema), value);
  const show = (media, where, status) => {
    if (!media?.schema) return;
    for (const written of examplesOf(media))
      if (!isValid(media.schema, written)) faults.push(`${where}: ${ajv.errorsText()}`);
    if (examplesOf(media).length > 0) return;
    const full = fullExample(doc, media.schema);
    const value = status
      ? problem(Number(status))
      : isValid(media.schema, full)
        ? full
        : sample(doc, media.schema);
    if (isValid(media.schema, value)) media.example = value;
    else faults.push(`${where}: no example found (${ajv.errorsText()}); write one`);
  };
  for (const item of Object.values(doc.paths))
    for (const operation of METHODS.map((method) => item[method]).filter(Boolean)) {
      const where = operation.operationId;
      for (const [type, media] of Object.entries(operation.requestBody?.content ?? {}))
        if (type.endsWith('json')) show(media, `${where}, body`);
      for (const [status, answer] of Object.entries(operation.responses)) {
        const found = answer.$ref ? doc.components.responses[nameOf(answer)] : answer;
        for (const [type, media] of Object.entries(found.content ?? {}))
          if (type === 'application/problem+json') show(media, `${where}, ${status}`, status);
          else if (type.endsWith('json')) show(media, `${where}, ${status}`);
      }
    }
  if (faults.length > 0)
    throw new Error(`Examples that are none:\n${[...new Set(faults)].join('\n')}`);
}

const nameOf = ({ $ref }) => $ref.split('/').at(-1);
const examplesOf = ({ example, examples }) =>
  example === undefined ? Object.values(examples ?? {}).map(({ value }) => value) : [example];
const problem = (status) => ({
  type: 'about:blank',
  title: STATUS_CODES[status],
  status,
  code: CODES[status] ?? STATUS_CODES[status].toLowerCase().replaceAll(' ', '-'),
  requestId: '0b6f2c1e-54d1-4c39-9d5d-2f1f2f3f7a10',
  ...(status === 400 ? { errors: [{ path: '/query/limit', message: 'must be <= 200' }] } : {}),
});

/** References of the document under the names that Ajv knows its schemas by. */
const toAjv = (schema) =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"'));

/** A value with all properties, in readable depth. */
function fullExample(doc, schema, name, depth = 0, open = []) {
  if (schema.$ref) {
    const target = nameOf(schema);
    // What contains itself is shown once.
    if (open.includes(target)) return sample(doc, schema, name);
    return fullExample(doc, doc.components.schemas[target], name, depth, [...open, target]);
  }
  const written = schema.example ?? schema.examples?.[0];
  if (written !== undefined) return written;
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (schema.oneOf ?? schema.anyOf)
    return fullExample(doc, (schema.oneOf ?? schema.anyOf)[0], name, depth, open);
  const type = [schema.type].flat().find((one) => one !== 'null');
  if (schema.allOf || type === 'object') {
    if (depth >= DEEP) return sample(doc, schema, name);
    const entries = Object.entries(propertiesOf(doc, schema));
    if (entries.length === 0 && schema.additionalProperties)
      return valueByName(name, 'object') ?? {};
    return Object.fromEntries(
      entries.map(([key, value]) => [key, fullExample(doc, value, key, depth + 1, open)]),
    );
  }
  if (type === 'array')
    return depth >= DEEP
      ? []
      : [fullExample(doc, schema.items, name?.replace(/s$/, ''), depth + 1, open)];
  return sample(doc, { ...schema, type }, name);
}

function propertiesOf(doc, schema) {
  const parts = (schema.allOf ?? []).map((part) =>
    propertiesOf(doc, part.$ref ? doc.components.schemas[nameOf(part)] : part),
  );
  return Object.assign({}, ...parts, schema.properties);
}
