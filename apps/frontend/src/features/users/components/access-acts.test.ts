import { expect, it } from 'vitest';
import { actsFor } from './access-acts';

it.each([
  ['active', false, ['endSessions', 'disable', 'delete']],
  ['active', true, ['endSessions', 'resetTwoFactor', 'disable', 'delete']],
  ['invited', false, ['disable', 'delete']],
  ['disabled', true, ['resetTwoFactor', 'enable', 'delete']],
] as const)('offers for a user who is %s, second factor %s: %j', (status, twoFactor, acts) =>
  expect(actsFor({ status, twoFactor })).toEqual(acts),
);
