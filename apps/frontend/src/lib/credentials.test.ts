import { expect, it } from 'vitest';
import { isEmail, isUsername, proofOf } from './credentials';

it.each([
  ['123456', { totpToken: '123456' }],
  [' 123 456 ', { totpToken: '123456' }],
  ['1234567', { recoveryCode: '1234567' }],
  [' ABCDEF-GHIJKL-MNOPQR-STUVWX ', { recoveryCode: 'ABCDEF-GHIJKL-MNOPQR-STUVWX' }],
])('takes %j for the proof it is', (typed, proof) => expect(proofOf(typed)).toEqual(proof));

it.each([
  ['ada', true],
  ['ada.l@example.org', true],
  ['ad', false],
  ['ada lovelace', false],
])('knows whether %j is a name of a user', (name, is) => expect(isUsername(name)).toBe(is));

it.each([
  ['ada@example.org', true],
  ['ada@example', false],
  ['ada example.org', false],
])('knows whether %j looks like an address', (text, is) => expect(isEmail(text)).toBe(is));
