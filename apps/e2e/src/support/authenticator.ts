import { TOTP } from 'otpauth';

const PERIOD_MS = 30_000;

/**
 * What an authenticator app shows for a secret (RFC 6238 as the server has it).
 * @param steps after this one, as a code is taken once: the server takes one step ahead too
 */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret }).generate({
    timestamp: Date.now() + steps * PERIOD_MS,
  });
