import fc from 'fast-check';
import { breakValue } from './break-value.js';
import type { DescribedOperation, Parameter } from '@status/api-contract/checking';
import { valuesOf } from './values.js';

export interface GeneratedRequest {
  method: string;
  /** With its query, below the base of the API. */
  target: string;
  headers: Record<string, string>;
  body?: string;
}
type Values = Record<string, unknown>;

/** Requests of one operation: most are as the contract wants them, the others nearly. */
export function requestsOf(
  operation: DescribedOperation,
  ids: (parameter: string) => string,
): fc.Arbitrary<GeneratedRequest> {
  const of = (place: Parameter['in']) => {
    const these = operation.parameters.filter((parameter) => parameter.in === place);
    const arbitraries = these.map(({ name, schema }) => [name, valuesOf(schema, () => ids(name))]);
    return fc.record(Object.fromEntries(arbitraries) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: these.filter(({ required }) => required).map(({ name }) => name),
    });
  };
  const content = Object.entries(operation.body?.content ?? {});
  const body =
    content.length === 0
      ? fc.constant(undefined)
      : fc.oneof(
          ...content.map(([type, { schema }]) =>
            valuesOf(schema ?? {}, () => ids('')).map((value) => ({ type, value })),
          ),
        );
  return fc
    .record({ path: of('path'), query: of('query'), header: of('header'), body })
    .chain((parts) =>
      fc.oneof(
        { weight: 3, arbitrary: fc.constant(parts) },
        { weight: 1, arbitrary: breakValue(parts.query).map((query) => ({ ...parts, query })) },
        {
          weight: parts.body ? 2 : 0,
          arbitrary: breakValue(parts.body?.value).map((value) => ({
            ...parts,
            body: parts.body && { ...parts.body, value },
          })),
        },
        { weight: 1, arbitrary: breakValue(parts.path).map((path) => ({ ...parts, path })) },
      ),
    )
    .map((parts) => toRequest(operation, parts as never));
}

function toRequest(
  { method, path }: DescribedOperation,
  parts: { path: Values; query: Values; header: Values; body?: { type: string; value: unknown } },
): GeneratedRequest {
  const target = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encode(parts.path?.[name]));
  const query = queryOf(parts.query).join('&');
  const headers = Object.fromEntries(
    Object.entries(parts.header).map(([name, value]) => [name, printable(value)]),
  );
  const { body } = parts;
  const text =
    typeof body?.value === 'string' && !body.type.includes('json')
      ? body.value
      : JSON.stringify(body?.value);
  return {
    method,
    target: query ? `${target}?${query}` : target,
    headers: { ...headers, ...(body && { 'content-type': body.type }) },
    ...(body && text !== undefined && { body: text }),
  };
}

/** Objects as `name[key]=value`, lists as repeated names: the styles of the contract. */
function queryOf(values: Values): string[] {
  if (typeof values !== 'object' || values === null) return [`q=${encode(values)}`];
  return Object.entries(values).flatMap(([name, value]) => {
    if (Array.isArray(value)) return value.map((item) => `${encode(name)}=${encode(item)}`);
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).map(
        ([key, item]) => `${encode(name)}[${encode(key)}]=${encode(item)}`,
      );
    return [`${encode(name)}=${encode(value)}`];
  });
}

/** Half a surrogate pair has no encoding; long segments would only test the limit of the header. */
function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  // A client would take such a segment for a step in the path (RFC 3986, 5.2.4).
  if (text === '.' || text === '..') return '%20';
  return encodeURIComponent(text.slice(0, 2000).replaceAll(/\p{Surrogate}/gu, '?')) || '%20';
}

const printable = (value: unknown) =>
  String(value)
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .slice(0, 500);
