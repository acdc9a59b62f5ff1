/** Names of the personal choices kept in this browser. Never a token: sessions are HttpOnly cookies. */
export const storageKeys = {
  colorScheme: 'status.color-scheme',
  language: 'status.language',
  motion: 'status.motion',
  shortKeys: 'status.short-keys',
} as const;
