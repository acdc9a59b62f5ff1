import { expect, test } from 'vitest';
import { createContract, withoutLargeAnswers } from './contract.js';

const schemaOf = (contract: unknown, path: string): unknown =>
  (
    contract as {
      paths: Record<
        string,
        { get: { responses: Record<string, { content: Record<string, { schema: unknown }> }> } }
      >;
    }
  ).paths[path]?.get.responses['200']?.content['application/json']?.schema;

test('another prefix moves the routes of version 6 and no others', () => {
  const paths = Object.keys(createContract('/registry').paths);
  expect(paths).toContain('/registry/agreements/{agreementId}');
  expect(paths).toContain('/api/info');
  expect(paths.filter((path) => path.startsWith('/api/v6'))).toEqual([]);
});

test('only large answers lose their shape, and only in the copy', () => {
  const contract = createContract();
  const light = withoutLargeAnswers(contract);
  expect(schemaOf(light, '/api/v6/agreements')).toEqual({});
  expect(schemaOf(light, '/api/info')).toEqual(schemaOf(contract, '/api/info'));
  expect(schemaOf(contract, '/api/v6/agreements')).not.toEqual({});
});
