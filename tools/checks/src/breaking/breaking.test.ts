import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareContracts } from './compare-contracts.js';
import type { Contract, Schema } from './document.js';
import { judge } from './judge.js';

const base = () => ({
  paths: {
    '/things/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      patch: {
        operationId: 'changeThing',
        'x-roles': ['USER', 'SERVICE'],
        'x-scopes': ['things:write'],
        parameters: [
          { name: 'size', in: 'query', schema: { type: 'integer', minimum: 1 } as Schema },
        ] as { name: string; in: string; required?: boolean; schema: Schema }[],
        requestBody: {
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/Change' } as Schema },
          } as Record<string, { schema: Schema }>,
        } as { required?: boolean; content: Record<string, { schema: Schema }> } | undefined,
        responses: {
          '200': {
            headers: { ETag: {} } as Record<string, unknown>,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
          },
          '404': {},
        } as Record<string, object>,
      },
    },
  } as Record<string, Record<string, unknown>>,
  components: {
    schemas: {
      Change: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          name: { type: 'string', maxLength: 10 },
          kind: { type: 'string', enum: ['a', 'b'] },
          note: { type: ['string', 'null'] },
          mode: { oneOf: [{ type: 'string' }, { type: 'number' }] },
        },
      } as Schema,
      Thing: {
        allOf: [{ $ref: '#/components/schemas/Change' }],
        required: ['id'],
        properties: {
          id: { type: 'string' },
          count: { type: 'integer' },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
        },
      } as Schema,
      Unused: { type: 'object' } as Schema,
    },
  },
});
type Base = ReturnType<typeof base>;
interface Patch {
  operationId: string;
  'x-roles': string[];
  'x-scopes': string[];
  parameters: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, { headers?: object; content?: object }>;
}
const patch = (doc: Base) => doc.paths['/things/{id}']!['patch'] as Patch;
const change = (doc: Base) => doc.components.schemas.Change;
const thing = (doc: Base) => doc.components.schemas.Thing;
const changesOf = (edit: (doc: Base) => void) => {
  const after = base();
  edit(after);
  return compareContracts(base() as unknown as Contract, after as unknown as Contract);
};

it.each<[string, (doc: Base) => void, string]>([
  ['an operation that is gone', (d) => delete d.paths['/things/{id}'], 'PATCH /things/{} is gone'],
  ['another operationId', (d) => (patch(d).operationId = 'edit'), 'is called edit now'],
  ['a role less', (d) => patch(d)['x-roles'].shift(), 'USER may no longer call it'],
  ['a scope less', (d) => patch(d)['x-scopes'].pop(), 'things:write may no longer call it'],
  ['a parameter less', (d) => patch(d).parameters.pop(), 'query size is no longer taken'],
  [
    'a parameter that must be given',
    (d) => (patch(d).parameters[0]!.required = true),
    'query size is now required',
  ],
  [
    'a new parameter that must be given',
    (d) => patch(d).parameters.push({ name: 'x', in: 'header', required: true, schema: {} }),
    'header x is now required',
  ],
  [
    'a narrower bound',
    (d) => (patch(d).parameters[0]!.schema['minimum'] = 2),
    'query size has minimum 2 now',
  ],
  ['a body that must be given', (d) => (patch(d).requestBody!.required = true), 'body is now req'],
  ['a body that is not taken', (d) => delete patch(d).requestBody, 'body is no longer taken'],
  [
    'another media type of the body',
    (d) =>
      (patch(d).requestBody!.content = { 'text/csv': patch(d).requestBody!.content['x'] as never }),
    'body is no longer application/json',
  ],
  ['a shorter text', (d) => (change(d).properties!['name']!['maxLength'] = 9), '/name has maxLen'],
  ['a pattern', (d) => (change(d).properties!['name']!.pattern = '^a'), '/name has pattern ^a now'],
  ['a value less', (d) => change(d).properties!['kind']!.enum!.pop(), '/kind no longer takes b'],
  [
    'a list of values where there was none',
    (d) => (change(d).properties!['name']!.enum = ['x']),
    'body /name takes only x now',
  ],
  [
    'null no longer taken',
    (d) => (change(d).properties!['note']!.type = 'string'),
    'body /note no longer takes null',
  ],
  [
    'a choice less',
    (d) => change(d).properties!['mode']!.oneOf!.pop(),
    'body /mode no longer takes choice 2',
  ],
  [
    'a property that must be given',
    (d) => change(d).required!.push('note'),
    'body /note is now required',
  ],
  [
    'a property that is not taken',
    (d) => delete change(d).properties!['note'],
    'body /note is no longer taken',
  ],
  ['an answer less', (d) => delete patch(d).responses['200'], 'answer 200 is gone'],
  ['a header less', (d) => delete patch(d).responses['200']!.headers, 'header ETag is gone'],
  [
    'another media type of the answer',
    (d) => (patch(d).responses['200']!.content = { 'text/plain': {} }),
    'answer 200 is no longer application/json',
  ],
  ['a property less', (d) => delete thing(d).properties!['count'], 'answer 200 /count is gone'],
  [
    'a property that can be missing',
    (d) => thing(d).required!.pop(),
    'answer 200 /id can now be missing',
  ],
  [
    'a wider type',
    (d) => (thing(d).properties!['count']!.type = ['integer', 'null']),
    'answer 200 /count can now be null',
  ],
  [
    'a wider type inside of a list',
    (d) => (thing(d).properties!['parts']!.items = { type: 'string' }),
    'answer 200 /parts/items can now be string',
  ],
])('reports %s', (_what, edit, expected) => {
  expect(changesOf(edit).join('\n')).toContain(expected);
});

it.each<[string, (doc: Base) => void]>([
  ['nothing', () => undefined],
  ['a new operation', (d) => (d.paths['/x'] = { get: { operationId: 'x', responses: {} } })],
  [
    'another name of a path parameter',
    (d) => {
      d.paths['/things/{thingId}'] = d.paths['/things/{id}']!;
      delete d.paths['/things/{id}'];
    },
  ],
  [
    'a parameter that may be given',
    (d) => patch(d).parameters.push({ name: 'y', in: 'query', schema: {} }),
  ],
  ['a role more', (d) => patch(d)['x-roles'].push('ADMIN')],
  ['a call open to everybody', (d) => (patch(d)['x-roles'] = ['PUBLIC'])],
  ['a property more', (d) => (thing(d).properties!['new'] = { type: 'string' })],
  ['a property that may be given', (d) => (change(d).properties!['new'] = { type: 'string' })],
  ['a value more', (d) => change(d).properties!['kind']!.enum!.push('c')],
  ['a longer text', (d) => (change(d).properties!['name']!['maxLength'] = 11)],
  ['another failure', (d) => (patch(d).responses['409'] = {})],
  ['a failure less', (d) => delete patch(d).responses['404']],
  [
    'a schema less that nothing uses',
    (d) => delete (d.components.schemas as Partial<Base['components']['schemas']>).Unused,
  ],
])('takes %s for harmless', (_what, edit) => {
  expect(changesOf(edit)).toEqual([]);
});

it('finds no difference between the contract and itself, nor anything but loss in an empty one', () => {
  const root = join(import.meta.dirname, '../../../../libs/api-contract');
  const text = readFileSync(join(root, 'released/openapi.json'), 'utf8');
  const contract = JSON.parse(text) as Contract;
  expect(compareContracts(contract, contract)).toEqual([]);
  const lost = compareContracts(contract, { ...contract, paths: {} });
  expect(lost.length).toBe(text.match(/"operationId"/g)?.length);
});

it('lets pass what was accepted with a reason, while it is there', () => {
  const changes = ['a: is gone', 'b: is gone'];
  expect(judge(changes, [{ change: 'a: is gone', reason: 'Use b.' }])).toEqual({
    refused: ['b: is gone'],
    stale: [],
  });
  expect(judge(['a: is gone'], [{ change: 'a: is gone', reason: ' ' }]).stale).toHaveLength(1);
  expect(judge([], [{ change: 'a: is gone', reason: 'Use b.' }]).stale).toEqual(['a: is gone']);
});
