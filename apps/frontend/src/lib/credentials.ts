/** As the contract has names of users; passwords the server judges, but for their length. */
export const isUsername = (text: string): boolean => /^[A-Za-z0-9._@-]{3,64}$/.test(text);
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
export const isLongEnough = (password: string): boolean => password.length >= 12;

/** Six digits are of the authenticator app; what is longer is a recovery code. */
export function proofOf(typed: string): { totpToken: string } | { recoveryCode: string } {
  const digits = typed.replace(/\s/g, '');
  return /^\d{6}$/.test(digits) ? { totpToken: digits } : { recoveryCode: typed.trim() };
}
