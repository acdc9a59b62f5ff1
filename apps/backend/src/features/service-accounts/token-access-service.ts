import type { TokenUses } from './ports.js';
import { effectiveRole, isUseNews, type AccountRole } from './service-account.js';
import { hashToken, isWellFormed } from './token-text.js';

/** Whom a token stands for. */
export interface TokenHolder {
  tokenId: string;
  account: { id: string; name: string; role: AccountRole; scopes: string[] };
  owner: { id: string; username: string };
}

export interface TokenAccess {
  /** undefined when it stands for nobody: unknown, revoked, expired, or somebody is disabled. */
  holderOf(token: string): Promise<TokenHolder | undefined>;
  isActive(tokenId: string): Promise<boolean>;
}

/**
 * Reads each token from the database, without a cache: what was revoked on one backend is refused by
 * all of them with the next request, at the price of one read by a unique index.
 */
export function createTokenAccess(uses: TokenUses, now: () => Date): TokenAccess {
  return {
    async holderOf(token) {
      if (!isWellFormed(token)) return undefined;
      const at = now();
      const use = await uses.find(hashToken(token), at);
      if (!use) return undefined;
      const { tokenId, lastUsedAt, account, owner } = use;
      if (isUseNews(lastUsedAt, at)) await uses.recordUse(tokenId, at);
      return {
        tokenId,
        account: { ...account, role: effectiveRole(account.role, owner.authority) },
        owner: { id: owner.id, username: owner.username },
      };
    },
    isActive: (tokenId) => uses.isActive(tokenId, now()),
  };
}
