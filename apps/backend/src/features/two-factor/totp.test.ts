import fc from 'fast-check';
import { Secret, TOTP } from 'otpauth';
import { expect, it } from 'vitest';
import { newSecret, stepOf, uriOf } from './totp.js';
import { readRecoveryCode, showRecoveryCode } from './two-factor.js';

/** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
const RFC_SECRET = Secret.fromLatin1('12345678901234567890').base32;
it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('takes the code of the standard at %i s', (seconds, code) => {
  expect(stepOf(RFC_SECRET, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
});

it('takes the codes of this step and its neighbours, and no others', () => {
  const second = fc.integer({ min: 1_700_000_000, max: 2_000_000_000 });
  fc.assert(
    fc.property(second, fc.integer({ min: -5, max: 5 }), (at, apart) => {
      const code = new TOTP({ secret: RFC_SECRET }).generate({
        timestamp: (at + apart * 30) * 1000,
      });
      const step = stepOf(RFC_SECRET, code, new Date(at * 1000));
      // One code in a million is also that of a neighbour.
      fc.pre(Math.abs(apart) <= 1 || step === undefined || step !== Math.floor(at / 30) + apart);
      expect(step).toBe(Math.abs(apart) <= 1 ? Math.floor(at / 30) + apart : undefined);
    }),
  );
});

it('makes a new secret of 160 bits each time, for a named account', () => {
  const secret = newSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(secret);
  const uri = new URL(uriOf(secret, 'ada@example.org'));
  expect(uri.href).toContain('otpauth://totp/STATUS:ada%40example.org');
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: 'STATUS',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});

it('reads a recovery code however it is typed', () => {
  const bytes = fc.uint8Array({ minLength: 24, maxLength: 24 });
  const gap = fc.constantFrom('', ' ', '-', ' - ');
  fc.assert(
    fc.property(bytes, gap, fc.boolean(), (random, between, lower) => {
      const shown = showRecoveryCode(random);
      expect(shown).toMatch(/^([A-Z2-7]{6}-){3}[A-Z2-7]{6}$/);
      const typed = shown.replaceAll('-', between);
      expect(readRecoveryCode(lower ? typed.toLowerCase() : typed)).toBe(readRecoveryCode(shown));
    }),
  );
});

it('makes different codes of different bytes', () => {
  const bytes = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const same = one.every((byte, at) => byte === other[at]);
      const codes = [one, other].map((list) => showRecoveryCode(Uint8Array.from(list)));
      expect(codes[0] === codes[1]).toBe(same);
    }),
  );
});
