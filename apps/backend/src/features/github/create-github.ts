import type { SecretBox } from '../../crypto/secret-box.js';
import type { Db } from '../../db/knex.js';
import type { KeyValue } from '../../kv/key-value.js';
import type { SessionKeeper } from '../session/index.js';
import { createGitHubOAuth } from './github-oauth-gateway.js';
import { createGitHubRepository } from './github-repository.js';
import { createGitHubRoutes } from './github-routes.js';
import { createGitHubService } from './github-service.js';
import type { Sessions } from './ports.js';
import { createTrips } from './trips.js';

type User = Parameters<SessionKeeper['open']>[0];

export interface GitHubOptions {
  db: Db;
  box: SecretBox;
  keyValue: Pick<KeyValue, 'compareAndSet'>;
  keeper: Pick<SessionKeeper, 'open' | 'authority'>;
  users: { find(id: string): Promise<User | undefined> };
  /** The OAuth app; undefined: none. */
  app: { clientId: string; clientSecret: string } | undefined;
  baseUrl: string;
  apiUrl: string;
  evidenceScopes: readonly string[];
  signIn: boolean;
  publicOrigin: string;
  timeoutMs?: number;
  now: () => Date;
}

/** GitHub as a way to sign in, and as a source of evidence. */
export function createGitHub(options: GitHubOptions) {
  const { db, box, keyValue, keeper, users, app, publicOrigin, now } = options;
  const callbackUrl = `${publicOrigin}/api/v1/github/oauth/callback`;
  const sessions: Sessions = {
    async open(userId, client) {
      const user = await users.find(userId);
      return user && keeper.open(user, client);
    },
    lasts: async (userId, sessionId) => (await keeper.authority(sessionId, userId)) !== undefined,
  };
  const take = (key: string, ttlMs: number) => keyValue.compareAndSet(key, undefined, '1', ttlMs);
  const service = createGitHubService({
    ...options,
    oauth: app && createGitHubOAuth({ ...options, ...app, callbackUrl }),
    callbackUrl,
    repository: createGitHubRepository(db),
    sessions,
    trips: createTrips(box, { take }, now),
  });
  return { routes: createGitHubRoutes(service), tokenOf: service.tokenOf };
}
