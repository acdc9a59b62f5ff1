import { operationsById } from '@status/api-contract';
import { expect, it } from 'vitest';
import { createOperationFinder } from './find-operation.js';

const finder = createOperationFinder();
const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

it('finds every operation of the contract by its path', () => {
  const found = Object.values(operationsById).map(({ method, path }) => {
    const concrete = path.replaceAll(/\{\w+\}/g, ID);
    return finder.find(method.toUpperCase(), concrete)?.operation;
  });
  expect(found).toEqual(Object.values(operationsById));
});

it('reads the parameters of a path, decoded', () => {
  expect(finder.find('GET', '/catalogs/a%20b')).toMatchObject({
    id: 'getCatalog',
    params: { catalogId: 'a b' },
  });
});

it('puts fixed segments before parameters', () => {
  expect(finder.find('GET', '/scopes/sets')?.id).toBe('listScopeSets');
  expect(finder.find('GET', '/scopes/other')?.id).toBe('getScope');
});

it('takes HEAD for GET', () => {
  expect(finder.find('HEAD', '/catalogs')?.id).toBe('listCatalogs');
});

it('knows the methods of a path, and of no other', () => {
  expect(finder.methodsOf('/catalogs')).toEqual(['GET', 'HEAD', 'POST']);
  expect(finder.methodsOf('/nowhere')).toEqual([]);
});

it.each(['/catalogs/%E0%A4%A', '/catalogs/%', '//', '/catalogs//x'])('survives %s', (path) => {
  expect(() => finder.find('GET', path)).not.toThrow();
});
