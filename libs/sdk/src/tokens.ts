/**
 * Gives the access token. Asked at the first call, and again with the token that the server has
 * refused; giving none, or the same one, lets the call fail with the server's 401.
 */
export type TokenProvider = (refused?: string) => string | undefined | Promise<string | undefined>;

export interface Tokens {
  /** The token to send; undefined where a cookie carries the session. */
  get: () => Promise<string | undefined>;
  /** After a 401: is the call worth repeating? */
  renew: (refused: string | undefined) => Promise<boolean>;
}

/** A token that does not change, such as a service account's. */
export const fixedToken = (token: string): Tokens => ({
  get: async () => token,
  renew: async () => false,
});

/** Cookies of a browser. @param refresh exchanges the refresh cookie */
export const cookieTokens = (refresh: () => Promise<unknown>): Tokens => ({
  get: async () => undefined,
  renew: async () => {
    await refresh();
    return true;
  },
});

/** Tokens of a provider, or of a sign-in: one is kept until the server refuses it. */
export function providedTokens(provide: TokenProvider): Tokens {
  let current: Promise<string | undefined> | undefined;
  const ask = (refused?: string) => {
    const mine = (async () => provide(refused))();
    // The next call asks again: the server may have been starting.
    mine.catch(() => (current = current === mine ? undefined : current));
    return (current = mine);
  };
  return {
    get: () => current ?? ask(),
    renew: async (refused) => {
      const next = await ask(refused);
      return next !== undefined && next !== refused;
    },
  };
}
