import { Secret, TOTP } from 'otpauth';

/** RFC 6238 with what every authenticator app takes: SHA-1, 30 seconds, 6 digits. */
const PERIOD_SECONDS = 30;
const SETTINGS = { issuer: 'STATUS', algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS };
/** RFC 4226, 4: 160 bits. */
const SECRET_BYTES = 20;
/** Steps before and after now that are taken, for clocks that differ (RFC 6238, 6). */
const WINDOW = 1;

/** In base32. */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** What an authenticator app reads from the picture. */
export const uriOf = (secret: string, username: string): string =>
  new TOTP({ ...SETTINGS, label: username, secret }).toString();

/** The time step that a code is of, when that is now or next to it. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const totp = new TOTP({ ...SETTINGS, secret });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? undefined : totp.counter({ timestamp: now.getTime() }) + delta;
}
