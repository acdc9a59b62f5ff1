import type { KeyObject } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { readAccessToken } from './access-token.js';

export interface AdminUser {
  readonly username: string;
  readonly permissions: string | readonly string[];
}

/** What Node-RED takes as `adminAuth`. */
export interface AdminAuth {
  readonly type: string;
  readonly sessionExpiryTime: number;
  readonly strategy: Readonly<Record<string, unknown>>;
  readonly users: (name: string) => Promise<AdminUser | null>;
  readonly tokens: (token: string) => Promise<AdminUser | null>;
}

const DEVELOPER = [
  'read',
  'flows.write',
  'nodes.read',
  'settings.write',
  'library.write',
  'context.write',
  'inject.write',
  'debug.write',
];

const PERMISSIONS = new Map<string, AdminUser['permissions']>([
  ['DEVELOPER', DEVELOPER],
  ['ADMIN', '*'],
]);

const SESSION_SECONDS = 7200;

/** What a token's owner may do in Node-RED: nothing below DEVELOPER. */
export function adminUser(token: string, key: KeyObject): AdminUser | undefined {
  const claims = readAccessToken(token, key);
  const permissions = claims && PERMISSIONS.get(claims.authority);
  return claims && permissions ? { username: claims.username, permissions } : undefined;
}

/**
 * Who may use the editor and its API. Programs send a STATUS access token as bearer; a browser that
 * is signed in to STATUS is let in without a click, through its HttpOnly cookie, and then works with
 * Node-RED's own token. The cookie alone opens nothing, so another site cannot use it.
 */
export function createAdminAuth(key: KeyObject): AdminAuth {
  const signedIn = new Map<string, { user: AdminUser; until: number }>();
  const remember = (user: AdminUser) => {
    for (const [name, { until }] of signedIn) if (until < Date.now()) signedIn.delete(name);
    signedIn.set(user.username, { user, until: Date.now() + SESSION_SECONDS * 1000 });
  };
  return {
    type: 'strategy',
    sessionExpiryTime: SESSION_SECONDS,
    strategy: {
      name: 'status',
      label: 'Sign in with STATUS',
      icon: 'fa-check-circle',
      autoLogin: true,
      strategy: cookieStrategy(key, remember),
      options: {},
    },
    users: (name: string) => Promise.resolve(signedIn.get(name)?.user ?? null),
    tokens: (token: string) => Promise.resolve(adminUser(token, key) ?? null),
  };
}

type Verify = (profile: AdminUser, done: (error: unknown, user?: unknown) => void) => void;

/** What passport adds to a strategy before it asks it. */
interface PassportActions {
  success(user: unknown): void;
  fail(challenge: { message: string }): void;
  error(error: unknown): void;
  redirect(url: string): void;
}

function cookieStrategy(key: KeyObject, remember: (user: AdminUser) => void) {
  return class {
    readonly name = 'status';

    constructor(
      _options: unknown,
      private readonly verify: Verify,
    ) {}

    authenticate(this: this & PassportActions, request: IncomingMessage): void {
      const token = cookieOf(request, 'accessToken');
      if (token === undefined) return this.redirect('/login?returnTo=%2Fnode-red%2F');
      const user = adminUser(token, key);
      if (user === undefined) {
        return this.fail({ message: 'Flows are for developers and administrators.' });
      }
      remember(user);
      return this.verify(user, (error, verified) => {
        if (error) return this.error(error);
        return verified ? this.success(verified) : this.fail({ message: 'Sign-in failed.' });
      });
    }
  };
}

function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  for (const cookie of (headers.cookie ?? '').split(';')) {
    const [key, value] = cookie.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return undefined;
}
