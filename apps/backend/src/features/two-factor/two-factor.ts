/** What somebody shows besides the password: a code of their app, or a recovery code. */
export interface Proof {
  totpToken?: string | undefined;
  recoveryCode?: string | undefined;
}

/** A stored second factor; `secret` is sealed. */
export interface Factor {
  secret: string;
  enabled: boolean;
}

export const RECOVERY_CODES = 10;

/** The letters of base32 (RFC 4648): none looks like another. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CODE_LETTERS = 24;

/**
 * A recovery code as it is shown, in groups of six letters.
 * @param bytes 24 random ones: 5 bits of each are 120 bits, which need no slow hash and no salt
 *   (NIST SP 800-63B, 3.1.2.2; OWASP ASVS 5.0, 6.5.2)
 */
export function showRecoveryCode(bytes: Uint8Array): string {
  if (bytes.length !== CODE_LETTERS) throw new RangeError(`A code has ${CODE_LETTERS} letters.`);
  const letters = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
  return letters.replace(/.{6}(?=.)/g, '$&-');
}

/** A recovery code as it is compared, however it was typed. */
export const readRecoveryCode = (typed: string): string =>
  typed.replace(/[\s-]/g, '').toUpperCase();
