import { expect, it } from 'vitest';
import { effectiveRole, expiryOf, isUseNews, mayGrant, ROLES } from './service-account.js';

const now = new Date('2026-11-01T00:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

it('lets nobody grant what they do not have', () => {
  const granted = (authority: string) => ROLES.filter((role) => mayGrant(authority, role));
  expect(granted('ADMIN')).toEqual(['USER', 'AUDITOR', 'DEVELOPER', 'ADMIN']);
  expect(granted('DEVELOPER')).toEqual(['USER', 'DEVELOPER']);
  expect(granted('AUDITOR')).toEqual(['USER', 'AUDITOR']);
});

it('takes from an account what its owner has lost', () => {
  expect(effectiveRole('ADMIN', 'ADMIN')).toBe('ADMIN');
  expect(effectiveRole('ADMIN', 'DEVELOPER')).toBe('USER');
  expect(effectiveRole('DEVELOPER', 'USER')).toBe('USER');
});

it('ends tokens after 90 days unless told otherwise', () => {
  expect(expiryOf(undefined, 'DEVELOPER', now)).toEqual({ expiresAt: inDays(90) });
  expect(expiryOf(inDays(365), 'DEVELOPER', now)).toEqual({ expiresAt: inDays(365) });
  expect(expiryOf(inDays(367), 'ADMIN', now)).toHaveProperty('fault');
  expect(expiryOf(now, 'ADMIN', now)).toHaveProperty('fault');
});

it('makes tokens without end for administrators only', () => {
  expect(expiryOf(null, 'ADMIN', now)).toEqual({ expiresAt: null });
  expect(expiryOf(null, 'DEVELOPER', now)).toHaveProperty('refusal');
});

it('takes note of a use once a minute', () => {
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  expect(isUseNews(null, now)).toBe(true);
  expect(isUseNews(now, after(59))).toBe(false);
  expect(isUseNews(now, after(60))).toBe(true);
});
