import { expect, it } from 'vitest';
import { expiryOf, stateOf } from './token-expiry';

const now = new Date('2026-03-01T12:00:00.000Z');

it.each([
  ['30', '2026-03-31T12:00:00.000Z'],
  ['never', null],
] as const)('gives a token of %s its end', (lifetime, end) =>
  expect(expiryOf(lifetime, now)).toBe(end),
);

it.each([
  [null, 'valid'],
  ['2026-03-08T12:00:00.000Z', 'valid'],
  ['2026-03-08T11:59:59.000Z', 'expiring'],
  ['2026-03-01T12:00:00.000Z', 'expired'],
] as const)('calls a token that ends at %s %s', (expiresAt, state) =>
  expect(stateOf(expiresAt, now)).toBe(state),
);
