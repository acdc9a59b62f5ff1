import { expect, it } from 'vitest';
import { checkRoutes, mergeRoutes } from './contract-router.js';

const handler = async () => ({ status: 200 as const, body: { status: 'ok' as const } });

it('accepts handlers that are exactly the operations', () => {
  expect(() => checkRoutes({ getLiveness: handler }, { getLiveness: {} })).not.toThrow();
});

it('refuses an operation without a handler and a handler without an operation', () => {
  expect(() => checkRoutes({ getLiveness: handler }, { getReadiness: {} })).toThrow(
    'operation getReadiness of the contract has no handler; handler getLiveness has no operation',
  );
});

it('refuses two handlers of one operation', () => {
  expect(() => mergeRoutes([{ getLiveness: handler }, { getLiveness: handler }])).toThrow(
    'getLiveness has two handlers',
  );
});
