import { openapiDocument } from '../index.js';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  multipleOf?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
}
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  style?: string;
  schema: Schema;
  example?: unknown;
}
export type Content = Record<string, { schema?: Schema; example?: unknown }>;
export interface DescribedOperation {
  id: string;
  method: string;
  /** As in the contract, e.g. `/controls/{controlId}`. */
  path: string;
  roles: string[];
  scopes: string[];
  parameters: Parameter[];
  body?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
}

/** The component that a reference names, or what it was given when that is none. */
export function resolve<T extends object>(part: T): T {
  const ref = (part as { $ref?: string }).$ref;
  if (ref === undefined) return part;
  const steps = ref.slice(2).split('/');
  const found = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    openapiDocument,
  );
  return resolve(found as T);
}

interface Item {
  operationId?: string;
  'x-roles'?: string[];
  'x-scopes'?: string[];
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses?: Record<string, { content?: Content }>;
}

/** Every operation as the document describes it, read from the document and not from our table. */
export const describedOperations: DescribedOperation[] = Object.entries(
  openapiDocument.paths as unknown as Record<string, Record<string, Item>>,
).flatMap(([path, { parameters, ...operations }]) => {
  const shared = (parameters ?? []) as unknown as Parameter[];
  return Object.entries(operations).map(([method, item]) => describe(path, method, item, shared));
});

function describe(
  path: string,
  method: string,
  item: Item,
  shared: Parameter[],
): DescribedOperation {
  const { operationId = '', parameters = [], requestBody, responses = {} } = item;
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    roles: item['x-roles'] ?? [],
    scopes: item['x-scopes'] ?? [],
    parameters: [...shared, ...parameters].map(resolve),
    ...(requestBody && { body: resolve(requestBody) }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [status, resolve(response)]),
    ),
  };
}
