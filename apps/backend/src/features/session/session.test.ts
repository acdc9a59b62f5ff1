import { expect, it } from 'vitest';
import { expiryOf, judgeRefresh } from './session.js';
import { faultOfCredentials, isTimeZone } from './user.js';

const now = new Date('2026-03-01T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const days = (count: number) => ago(-count * 86_400);
const open = { revokedAt: null, expiresAt: days(1) };

it.each([
  ['an unused token', open, null, 'rotate'],
  ['a token another tab used just now', open, ago(9.9), 'rotate'],
  ['a token used before', open, ago(10), 'reused'],
  ['an unused token of a session that was ended', { ...open, revokedAt: ago(1) }, null, 'ended'],
  ['a used token of a session that was ended', { ...open, revokedAt: ago(1) }, ago(60), 'ended'],
  ['a token of a session that ran out', { ...open, expiresAt: now }, null, 'ended'],
])('judges %s', (_what, session, usedAt, judgement) => {
  expect(judgeRefresh(session, { usedAt }, now)).toBe(judgement);
});

it('lets a session go on for a week from each refresh, and for a month in all', () => {
  expect(expiryOf(now, now)).toEqual(days(7));
  expect(expiryOf(days(-20), now)).toEqual(days(7));
  expect(expiryOf(days(-28), now)).toEqual(days(2));
});

it.each([
  ['Europe/Madrid', true],
  ['UTC', true],
  ['Europe/Atlantis', false],
  ['', false],
])('knows of time zone %j whether it exists', (name, exists) => {
  expect(isTimeZone(name)).toBe(exists);
});

it.each([
  ['ad', 'long enough to do', 'no user name'],
  ['ada lovelace', 'long enough to do', 'no user name'],
  ['ada', 'short', '12 to 200'],
  ['ada', 'x'.repeat(201), '12 to 200'],
])('says what is wrong with %s and %s', (username, password, fault) => {
  expect(faultOfCredentials(username, password)).toContain(fault);
});

it('finds nothing wrong with a name and a password that will do', () => {
  expect(faultOfCredentials('ada.l@example', 'long enough to do')).toBeUndefined();
});
