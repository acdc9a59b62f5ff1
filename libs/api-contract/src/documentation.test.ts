import { expect, it } from 'vitest';
import { openapiDocument, operationsById, type OperationId } from './index.js';

interface Media {
  schema?: unknown;
  example?: unknown;
  examples?: Record<string, unknown>;
}
interface Answer {
  $ref?: string;
  content?: Record<string, Media>;
}
interface Documented {
  operationId: string;
  summary?: string;
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Answer>;
}

const responses = openapiDocument.components.responses as Record<string, Answer>;
const documented = Object.values(openapiDocument.paths)
  .flatMap((item) => Object.entries(item))
  .filter(([method]) => method !== 'parameters')
  .map(([, operation]) => operation as Documented);
const named = documented.map((operation) => [operation.operationId, operation] as const);

const contentOf = ({ $ref, content }: Answer): Record<string, Media> =>
  ($ref ? responses[$ref.split('/').at(-1) ?? '']?.content : content) ?? {};

/** The problems that each operation has by what it is: who may call it, and what it takes. */
function problemsOf({ operationId, requestBody }: Documented): string[] {
  const { path, rate, roles } = operationsById[operationId as OperationId];
  return [
    ...['400', '500'],
    ...(roles.includes('PUBLIC') ? [] : ['401', '403']),
    ...(path.includes('{') ? ['404'] : []),
    ...(requestBody ? ['415'] : []),
    ...(rate === 'auth' ? ['429'] : []),
    '503',
  ];
}

it.each(named)('%s says in a line what it is for', (_id, { summary = '' }) => {
  expect(summary).toMatch(/^[A-Z].{5,90}$/);
  expect(summary).not.toMatch(/\.$/);
});

it.each(named)('%s has its problems', (_id, operation) => {
  const lacking = problemsOf(operation).filter((status) => !operation.responses[status]);
  expect(lacking, 'answers it can give and does not describe').toEqual([]);
});

it.each(named)('%s shows what it takes and what it answers', (_id, operation) => {
  const bodies = [
    ...Object.entries(operation.requestBody?.content ?? {}),
    ...Object.values(operation.responses).flatMap((answer) => Object.entries(contentOf(answer))),
  ];
  // A file of bytes cannot be shown.
  const lacking = bodies
    .filter(([type]) => /json$|^text\//.test(type))
    .filter(([, { example, examples }]) => example === undefined && examples === undefined)
    .map(([type]) => type);
  expect(lacking, 'write an `example` beside the `schema`').toEqual([]);
});
