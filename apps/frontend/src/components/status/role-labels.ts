/** What the roles of the contract are called. */
export const roleKeys = {
  USER: 'session.role.user',
  AUDITOR: 'session.role.auditor',
  DEVELOPER: 'session.role.developer',
  ADMIN: 'session.role.admin',
  SERVICE: 'session.role.service',
} as const;
