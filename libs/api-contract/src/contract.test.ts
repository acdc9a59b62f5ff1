import { expect, it } from 'vitest';
import { openapiDocument, operationsById, validators } from './index.js';
import * as builders from './testing/index.js';

const operations = Object.entries(operationsById);

it.each(Object.keys(builders))('%s gives an example its own schema accepts', (builder) => {
  const schema = builder.replace(/^build/, '') as keyof typeof validators;
  const build = builders[builder as keyof typeof builders] as () => unknown;
  expect(validators[schema](build())).toBe(true);
});

it('refuses what the contract does not know', () => {
  expect(validators.SignIn({ username: 'ada', password: 'secret', admin: true })).toBe(false);
  expect(validators.SignIn.errors?.[0]?.params).toEqual({ additionalProperty: 'admin' });
});

it('names every operation once', () => {
  const declared = Object.values(openapiDocument.paths).flatMap((item) =>
    Object.entries(item)
      .filter(([method]) => method !== 'parameters')
      .map(([, operation]) => (operation as { operationId: string }).operationId),
  );
  expect(operations.map(([id]) => id).sort()).toEqual(declared.sort());
});

it('lets nobody but the public operations be called without a token', () => {
  const open = operations.filter(([, { roles }]) => roles.includes('PUBLIC')).map(([id]) => id);
  const unsecured = Object.values(openapiDocument.paths)
    .flatMap((item) => Object.values(item))
    .filter((operation) => (operation as { security?: unknown[] }).security?.length === 0)
    .map((operation) => (operation as { operationId: string }).operationId);
  expect(open.sort()).toEqual(unsecured.sort());
});
