import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { matchPath } from './fake-routing.js';

type Json = Record<string, unknown>;
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Json };
}
interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
}

export interface Exchange {
  method: string;
  /** Below `/api`, without the query. */
  path: string;
  query: string[];
  requestBody: unknown;
  status: number;
  answer: unknown;
}

/** Compares exchanges with an OpenAPI document, and remembers what did not fit. */
export interface ContractCheck {
  check(exchange: Exchange): void;
  figures: { requests: number; answers: number; operations: Set<string>; faults: string[] };
}

/** What Grafana answers although its document does not say so, in the form of every refusal. */
const UNDECLARED = ['PUT /folders/{folder_uid} 412', 'DELETE /dashboards/uid/{uid} 400'];

const variables = (pattern: string): number => pattern.split('{').length;

/**
 * @param file an OpenAPI 3.0 document of Grafana's API. It marks nothing as nullable although Go
 *   servers write null for what is empty, and its `duration` is not that of ISO 8601.
 */
export function createContractCheck(file: string): ContractCheck {
  const document = JSON.parse(readFileSync(file, 'utf8')) as Document;
  const validate = { request: compiler(document, false), answer: compiler(document, true) };
  // What is spelt out goes before what is a parameter.
  const patterns = Object.entries(document.paths).sort(([a], [b]) => variables(a) - variables(b));
  const figures = {
    requests: 0,
    answers: 0,
    operations: new Set<string>(),
    faults: [] as string[],
  };
  const fault = (exchange: Exchange, text: string): void => {
    figures.faults.push(`${exchange.method} ${exchange.path} ${exchange.status}: ${text}`);
  };

  const check = (exchange: Exchange): void => {
    const found = patterns.find(
      ([pattern, item]) =>
        matchPath(pattern, exchange.path) && exchange.method.toLowerCase() in item,
    );
    const operation = found?.[1][exchange.method.toLowerCase()];
    if (!found || !operation) return fault(exchange, 'the document has no such operation');
    figures.operations.add(`${exchange.method} ${found[0]}`);
    figures.requests += 1;
    const known = (operation.parameters ?? []).filter((p) => p.in === 'query').map((p) => p.name);
    for (const name of exchange.query)
      if (!known.includes(name)) fault(exchange, `unknown query parameter ${name}`);
    const wanted = schemaOf(operation.requestBody?.content);
    if (wanted) compare(exchange, validate.request(wanted), exchange.requestBody, 'request');
    figures.answers += 1;
    const response =
      operation.responses[String(exchange.status)] ??
      (UNDECLARED.includes(`${exchange.method} ${found[0]} ${exchange.status}`)
        ? operation.responses['404']
        : undefined);
    if (!response) return fault(exchange, 'the document has no such status');
    const promised = schemaOf(response.content);
    if (promised) compare(exchange, validate.answer(promised), exchange.answer, 'answer');
  };
  const compare = (
    exchange: Exchange,
    fits: ValidateFunction,
    value: unknown,
    what: string,
  ): void => {
    if (fits(value)) return;
    for (const { instancePath, message } of fits.errors ?? [])
      fault(exchange, `${what} ${instancePath} ${message}`);
  };
  return { check, figures };
}

const schemaOf = (content: Record<string, { schema: unknown }> | undefined) =>
  content?.['application/json']?.schema;

function compiler(document: Document, relaxed: boolean) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('duration', true);
  const adapt = (value: unknown): unknown => (relaxed ? nullable(value) : closed(value));
  ajv.addSchema({ $id: 'grafana', components: { schemas: adapt(document.components.schemas) } });
  return (schema: unknown): ValidateFunction => ajv.compile(refer(adapt(schema)) as Json);
}

/** References lead into the document that was added. */
function refer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(refer);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' ? `grafana${String(inner)}` : refer(inner),
    ]),
  );
}

/** A schema that takes null wherever it takes anything. */
function nullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nullable);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, nullable(v)])) as Json;
  if (typeof inner['$ref'] === 'string') return { anyOf: [inner, { type: 'null' }] };
  if (typeof inner['type'] === 'string') inner['type'] = [inner['type'], 'null'];
  return inner;
}

/** A schema whose objects take no property they do not name, so that a misspelt one is seen. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, closed(v)])) as Json;
  if (inner['type'] === 'object' && inner['properties'] && !('additionalProperties' in inner))
    inner['additionalProperties'] = false;
  return inner;
}
