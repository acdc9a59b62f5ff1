import { operationsById, type Operation } from '@status/api-contract';
import { expect, it } from 'vitest';
import { scopesOfRole } from './service-scopes.js';

const operations: Pick<Operation, 'roles' | 'scopes'>[] = [
  { roles: ['USER', 'ADMIN', 'SERVICE'], scopes: ['things:read'] },
  { roles: ['ADMIN', 'SERVICE'], scopes: ['things:write', 'things:import'] },
  { roles: ['ADMIN'], scopes: [] },
  { roles: ['SERVICE'], scopes: ['things:collect'] },
  { roles: ['USER', 'SERVICE'], scopes: ['things:collect', 'things:read'] },
];

it('knows the scopes a role can use, and keeps those of our own services', () => {
  expect(scopesOfRole('USER', operations)).toEqual(['things:read']);
  expect(scopesOfRole('ADMIN', operations)).toEqual([
    'things:import',
    'things:read',
    'things:write',
  ]);
});

it('finds an area and an access in every scope of the contract', () => {
  expect(
    scopesOfRole('ADMIN').filter((scope) => !/^[a-z-]+:(read|write|correct)$/.test(scope)),
  ).toEqual([]);
});

it('lets services near no identity and no administration', () => {
  const tags = Object.values(operationsById)
    .filter(({ roles }) => roles.includes('SERVICE'))
    .map(({ tag }) => tag);
  for (const tag of ['users', 'service-accounts', 'github', 'settings', 'audit'])
    expect(tags).not.toContain(tag);
});
