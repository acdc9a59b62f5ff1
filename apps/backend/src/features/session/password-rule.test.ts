import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultOfPassword } from './password-rule.js';

it("takes words of one's own", () => {
  expect(faultOfPassword('correct horse battery', 'ADA')).toBeUndefined();
});

it.each([
  ['elevenchars', 'must have 12'],
  ['x7'.repeat(101), 'must have 12'],
  ['qwerty123456', 'common'],
  ['QWERTY123456', 'common'],
  ['password2026!', 'common'],
  ['passwordpassword', 'common'],
  ['1111111111111', 'common'],
  ['abababababab', 'common'],
  ['I am Ada and more', 'user name'],
])('refuses "%s"', (password, fault) => {
  expect(faultOfPassword(password, 'ADA')).toContain(fault);
});

it('takes random passwords of any characters from 12 to 200', () => {
  const password = fc.string({ unit: 'grapheme', minLength: 16, maxLength: 60 });
  fc.assert(
    fc.property(password, (text) => {
      fc.pre(new Set(text).size > 8 && text.length <= 200);
      expect(faultOfPassword(text, 'a user nobody is')).toBeUndefined();
    }),
  );
});

it('refuses a name anywhere in a password, whatever its case', () => {
  const name = fc.stringMatching(/^[a-z0-9._-]{3,20}$/);
  const around = fc.string({ minLength: 9, maxLength: 40 });
  const part = fc.tuple(name, around, around);
  const refused = ([username, before, after]: [string, string, string]) =>
    faultOfPassword(`${before}${username.toUpperCase()}${after}`, username);
  for (const sample of fc.sample(part, 200)) expect(refused(sample)).toContain('user name');
});
