/** How long a new token is good for; the contract allows a year, and no end to an ADMIN alone. */
export const lifetimes = ['30', '90', '365', 'never'] as const;
export type Lifetime = (typeof lifetimes)[number];

const DAY_MS = 86_400_000;

/** As the contract takes it: an instant, or `null` for a token without an end. */
export const expiryOf = (lifetime: Lifetime, now: Date): string | null =>
  lifetime === 'never' ? null : new Date(now.getTime() + Number(lifetime) * DAY_MS).toISOString();

export type TokenState = 'valid' | 'expiring' | 'expired';

/** "Expiring" within a week: time to put another token in its place. */
export function stateOf(expiresAt: string | null, now: Date): TokenState {
  if (expiresAt === null) return 'valid';
  const left = Date.parse(expiresAt) - now.getTime();
  if (left <= 0) return 'expired';
  return left < 7 * DAY_MS ? 'expiring' : 'valid';
}
