import { openapiDocument, operationsById } from '@status/api-contract';
import { expect, it } from 'vitest';
import { partOfDocument, type Document } from './part-of-document.js';

const contract = openapiDocument as unknown as Document;

it('has the path and every component it needs, through others too', () => {
  const part = partOfDocument(
    {
      paths: { '/a': { get: { $ref: '#/components/schemas/A' } }, '/b': {} },
      components: {
        schemas: {
          A: { properties: { b: { $ref: '#/components/schemas/B' } } },
          B: { $ref: '#/components/schemas/A' },
          C: {},
        },
      },
    },
    '/a',
  );
  expect(Object.keys(part.paths)).toEqual(['/a']);
  expect(Object.keys(part.components!['schemas']!)).toEqual(['A', 'B']);
});

it('leaves no reference open in any part of the contract', () => {
  for (const { path } of Object.values(operationsById)) {
    const part = partOfDocument(contract, path);
    for (const [ref] of JSON.stringify(part).matchAll(/#\/components\/\w+\/[\w.-]+/g)) {
      const [kind, name] = ref.split('/').slice(2);
      expect(part.components?.[kind!]?.[name!], `${path} ${ref}`).toBeDefined();
    }
  }
});

it('leaves the contract as it was', () => {
  const before = JSON.stringify(contract);
  const part = partOfDocument(contract, '/catalogs');
  part.paths['/catalogs'] = {};
  for (const kind of Object.values(part.components ?? {}))
    for (const name of Object.keys(kind)) delete kind[name];
  expect(JSON.stringify(contract)).toBe(before);
});
