declare const __MOCK__: boolean;

export interface Env {
  /** Where the API answers, as the gateway maps it. */
  apiUrl: string;
  /** Does this build answer its own calls, without a backend? */
  mock: boolean;
}

export const env: Env = {
  apiUrl: `${globalThis.location.origin}/backend`,
  mock: __MOCK__,
};
