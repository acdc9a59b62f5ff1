import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openapiDocument } from '../index.js';
import type { DescribedOperation, Schema } from './described-operations.js';

export interface Answer {
  status: number;
  contentType: string;
  text: string;
}

const ajv = new Ajv2020({ strict: false, allErrors: false });
addFormats.default(ajv);
ajv.addSchema({ $id: 'contract', ...openapiDocument });
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

/**
 * What is wrong with an answer, in one sentence; undefined when the contract describes it. A part
 * that is away or not configured may say so (502, 503, 504); 500 is a fault wherever it stands.
 */
export function faultOf(operation: DescribedOperation, answer: Answer): string | undefined {
  const { status, contentType, text } = answer;
  if (status === 500) return `answered 500: ${text.slice(0, 300)}`;
  const described = operation.responses[String(status)] ?? operation.responses['default'];
  if (!described) return `answered ${status}, which the contract does not describe`;
  const content = described.content;
  if (!content) return text === '' ? undefined : `answered ${status} with a body it has not`;
  const type = Object.keys(content).find((name) => matches(name, contentType));
  if (type === undefined)
    return `answered ${status} as "${contentType}" and not ${Object.keys(content).join(' or ')}`;
  const schema = content[type]?.schema;
  if (!schema || !type.includes('json')) return undefined;
  return faultOfBody(`${operation.id} ${status} ${type}`, schema, text);
}

const matches = (name: string, contentType: string) =>
  contentType.split(';')[0]?.trim().toLowerCase() === name.toLowerCase();

function faultOfBody(key: string, schema: Schema, text: string): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return `${key}: the body is not JSON: ${text.slice(0, 100)}`;
  }
  let validate = compiled.get(key);
  if (!validate) {
    validate = ajv.compile(absolute(schema));
    compiled.set(key, validate);
  }
  if (validate(body)) return undefined;
  return `${key}: ${ajv.errorsText(validate.errors)} in ${text.slice(0, 200)}`;
}

/** References of the document, seen from a schema outside of it. */
const absolute = (schema: Schema) =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"contract#/components')) as Schema;
