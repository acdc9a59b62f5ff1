import { expect, it } from 'vitest';
import { scopeGroups } from './scope-groups';

it('puts the scopes of an area together', () => {
  expect(scopeGroups(['catalogs:read', 'catalogs:write', 'events:read'])).toEqual([
    { area: 'catalogs', scopes: ['catalogs:read', 'catalogs:write'] },
    { area: 'events', scopes: ['events:read'] },
  ]);
});
