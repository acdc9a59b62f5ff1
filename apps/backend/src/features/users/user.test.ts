import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endingOf, linkExpiry, losesAdministrator, type UserChange } from './user.js';

const authority = fc.constantFrom('USER', 'AUDITOR', 'DEVELOPER', 'ADMIN' as const);
const status = fc.constantFrom('active', 'invited', 'disabled' as const);
const user = fc.record({ authority, status });
const change: fc.Arbitrary<UserChange> = fc.record(
  { authority, disabled: fc.boolean(), email: fc.constant('a@example.org') },
  { requiredKeys: [] },
);
const after = (before: { authority: string; status: string }, to: UserChange) => ({
  authority: to.authority ?? before.authority,
  status: to.disabled === true ? 'disabled' : before.status,
});

it('sees an administrator lost exactly when one that signs in no longer is one', () => {
  fc.assert(
    fc.property(user, change, (before, to) => {
      const then = after(before, to);
      const was = before.authority === 'ADMIN' && before.status === 'active';
      const is = then.authority === 'ADMIN' && then.status === 'active';
      expect(losesAdministrator(before, to)).toBe(was && !is);
    }),
  );
});

it('loses an administrator by deletion only when they could sign in', () => {
  fc.assert(
    fc.property(user, (before) => {
      const could = before.authority === 'ADMIN' && before.status === 'active';
      expect(losesAdministrator(before, 'deletion')).toBe(could);
    }),
  );
});

it('ends sessions when role or access change, and for nothing else', () => {
  fc.assert(
    fc.property(user, change, (before, to) => {
      const then = after(before, to);
      const differs = then.authority !== before.authority || then.status !== before.status;
      expect(endingOf(before, to) !== undefined).toBe(differs);
    }),
  );
});

it('gives a link three days', () => {
  expect(linkExpiry(new Date('2026-11-01T12:00:00Z'))).toEqual(new Date('2026-11-04T12:00:00Z'));
});
