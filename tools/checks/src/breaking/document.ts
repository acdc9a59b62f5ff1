/** As much of an OpenAPI 3.1 document as a comparison reads. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  format?: string;
  pattern?: string;
  [bound: string]: unknown;
}
export type Media = Record<string, { schema?: Schema }>;
export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}
export interface Answer {
  $ref?: string;
  content?: Media;
  headers?: Record<string, unknown>;
}
export interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { $ref?: string; required?: boolean; content: Media };
  responses: Record<string, Answer>;
  'x-roles'?: string[];
  'x-scopes'?: string[];
}
export interface Contract {
  paths: Record<string, Record<string, unknown>>;
  components?: Record<string, Record<string, unknown>>;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** What a `$ref` of the document stands for; anything else is itself. */
export function resolve<T extends { $ref?: string }>(contract: Contract, value: T): T {
  if (!value.$ref) return value;
  const [section = '', name = ''] = value.$ref.split('/').slice(-2);
  const target = contract.components?.[section]?.[name] as T | undefined;
  if (!target) throw new Error(`The contract has no ${value.$ref}.`);
  return resolve(contract, target);
}

/** Operations by `GET /catalogs`, the names of path parameters left out: they bind nobody. */
export function operationsOf(contract: Contract): Map<string, Operation> {
  const found = new Map<string, Operation>();
  for (const [path, item] of Object.entries(contract.paths))
    for (const method of METHODS.filter((name) => item[name])) {
      const operation = item[method] as Operation;
      const shared = (item['parameters'] ?? []) as Parameter[];
      const parameters = [...shared, ...(operation.parameters ?? [])].map((parameter) =>
        resolve(contract, parameter),
      );
      found.set(`${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '{}')}`, {
        ...operation,
        parameters,
      });
    }
  return found;
}

/** `allOf` merged into one schema, references followed. */
export function flatten(contract: Contract, schema: Schema): Schema {
  const { allOf, ...own } = resolve(contract, schema);
  if (!allOf) return own;
  const parts = [...allOf.map((part) => flatten(contract, part)), own];
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: parts.flatMap((part) => part.required ?? []),
  };
}
