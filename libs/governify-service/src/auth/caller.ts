import type { Request } from 'express';

/** Roles of STATUS; SERVICE is another service of the installation. */
export const ROLES = ['USER', 'AUDITOR', 'DEVELOPER', 'ADMIN', 'SERVICE'] as const;
export type Role = (typeof ROLES)[number];

/** Who calls, once a credential of theirs has been checked. */
export interface Caller {
  id: string;
  role: Role;
  /** Service tokens are shared secrets of the installation, access tokens are signed by it. */
  by: 'service-token' | 'access-token';
}

export interface CallerRequest extends Request {
  /** Absent where everybody is let in. */
  caller?: Caller;
}
