/** Every address of the web app; nothing else spells one out. */
export const paths = {
  overview: '/',
  setup: '/setup',
  signIn: '/sign-in',
  // The server makes these two: the secret is the fragment, which browsers send to nobody.
  acceptInvitation: '/accept-invitation',
  resetPassword: '/reset-password',
  profile: '/me/profile',
  security: '/me/security',
  tokens: '/me/tokens',
  newServiceAccount: '/me/tokens/new',
  serviceAccount: (id: string) => `/me/tokens/${id}`,
  editServiceAccount: (id: string) => `/me/tokens/${id}/edit`,
  appearance: '/me/appearance',
  catalogs: '/catalogs',
  newCatalog: '/catalogs/new',
  catalog: (id: string) => `/catalogs/${id}`,
  newControl: (catalogId: string) => `/catalogs/${catalogId}/controls/new`,
  controls: '/controls',
  control: (id: string) => `/controls/${id}`,
  editControl: (id: string) => `/controls/${id}/edit`,
  runs: '/runs',
  run: (group: string) => `/runs/${group}`,
  result: (group: string, id: string) => `/runs/${group}/results/${id}`,
  flows: '/flows',
  users: '/admin/users',
  newUser: '/admin/users/new',
  user: (id: string) => `/admin/users/${id}`,
  allServiceAccounts: '/admin/service-accounts',
  endpoints: '/admin/endpoints',
  system: '/admin/system',
  service: (name: string) => `/admin/system/${name}`,
  auditLog: '/admin/audit-log',
  assistantLimit: '/admin/assistants',
} as const;

/**
 * Where to go after sign-in: a path of this app, or the overview for anything else (an address of
 * another site would make the sign-in page an open redirect, CWE-601).
 */
export function safeReturnPath(wanted: string | null): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted)) return paths.overview;
  const url = new URL(wanted, 'http://same.invalid');
  const own =
    url.host === 'same.invalid' &&
    !/^\/(sign-in|setup|accept-invitation|reset-password)(\/|$)/.test(url.pathname);
  return own ? `${url.pathname}${url.search}${url.hash}` : paths.overview;
}

/** The sign-in address that leads back to `from`. */
export function signInPath(from: string, reason?: 'session-ended' | 'password-chosen'): string {
  const query = new URLSearchParams();
  const back = safeReturnPath(from);
  if (back !== paths.overview) query.set('returnTo', back);
  if (reason) query.set('reason', reason);
  return query.size > 0 ? `${paths.signIn}?${query}` : paths.signIn;
}
