import type { Opened } from '../session/index.js';
import type { GitHubAccount, GitHubConnection, GitHubLink, Trip } from './github.js';

/** What GitHub said of somebody. */
export interface Grant {
  account: GitHubAccount;
  accessToken: string;
  scopes: string[];
}

/** GitHub's OAuth endpoints. */
export interface GitHubOAuth {
  /** Where to send a browser, and what the way back will be recognised by. */
  begin(scopes: readonly string[]): Promise<{ location: string; state: string; verifier: string }>;
  /**
   * @throws 400 when GitHub does not take the code, 502 when it does not answer as it should, 504
   *   when it does not answer
   */
  finish(code: string, trip: Pick<Trip, 'state' | 'verifier'>): Promise<Grant>;
}

export interface GitHubRepository {
  link(userId: string): Promise<GitHubLink | undefined>;
  /** Of a user who is not disabled. */
  linkedUser(githubId: string): Promise<string | undefined>;
  /** @returns false when another user has linked the account */
  putLink(userId: string, account: GitHubAccount, now: Date): Promise<boolean>;
  deleteLink(userId: string): Promise<boolean>;
  connection(userId: string): Promise<(GitHubConnection & { sealedToken: string }) | undefined>;
  putConnection(
    userId: string,
    account: GitHubAccount,
    granted: { scopes: string[]; sealedToken: string },
    now: Date,
  ): Promise<void>;
  deleteConnection(userId: string): Promise<boolean>;
}

export interface Box {
  seal(plaintext: string, context: string): string;
  open(sealed: string, context: string): string;
}

/** What the session slice does for this one. */
export interface Sessions {
  /** Signs a user in; undefined when there is none any more. */
  open(
    userId: string,
    client: { address: string; userAgent: string | undefined },
  ): Promise<Opened | undefined>;
  /** Does the session last, and may its user still sign in? */
  lasts(userId: string, sessionId: string): Promise<boolean>;
}
