import type {
  AccountRole,
  ServiceAccount,
  ServiceAccountView,
  ServiceToken,
} from './service-account.js';

export interface AccountQuery {
  /** Only theirs; undefined: everybody's. */
  ownerId: string | undefined;
  after: { name: string; id: string } | undefined;
  limit: number;
}

/** `ownerId` undefined: whoever owns it. */
export interface ServiceAccountRepository {
  list(query: AccountQuery, now: Date): Promise<ServiceAccountView[]>;
  find(id: string, ownerId: string | undefined, now: Date): Promise<ServiceAccountView | undefined>;
  countOf(ownerId: string): Promise<number>;
  /** @throws 409 when the name is taken */
  insert(account: ServiceAccount): Promise<void>;
  /** @throws 409 when the name is taken */
  update(id: string, fields: Partial<AccountFields>): Promise<void>;
  delete(id: string): Promise<void>;
  /** Keeps the account, and others from adding to it, until the transaction ends. */
  lock(id: string): Promise<void>;
  /** Keeps others from adding accounts to this owner until the transaction ends. */
  lockOwner(ownerId: string): Promise<void>;
}

export type AccountFields = Pick<ServiceAccount, 'name' | 'description' | 'scopes' | 'disabled'>;

export interface ServiceTokenRepository {
  /** Newest first. */
  list(accountId: string, before: string | undefined, limit: number): Promise<ServiceToken[]>;
  countOf(accountId: string): Promise<number>;
  insert(token: ServiceToken, hash: string): Promise<void>;
  /** @returns false when the account has no such token */
  delete(accountId: string, tokenId: string): Promise<boolean>;
}

export interface Repositories {
  accounts: ServiceAccountRepository;
  tokens: ServiceTokenRepository;
}

/** What a token stands for, as it is at this moment. */
export interface TokenUse {
  tokenId: string;
  lastUsedAt: Date | null;
  account: { id: string; name: string; role: AccountRole; scopes: string[] };
  owner: { id: string; username: string; authority: string };
}

export interface TokenUses {
  /** undefined: unknown, expired, or its account or owner is disabled. */
  find(hash: string, now: Date): Promise<TokenUse | undefined>;
  isActive(tokenId: string, now: Date): Promise<boolean>;
  recordUse(tokenId: string, now: Date): Promise<void>;
}
