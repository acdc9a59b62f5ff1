import type {
  LinkHolder,
  NewUser,
  ProfileChange,
  Purpose,
  UserAccount,
  UserChange,
  UserStatus,
} from './user.js';

export interface UserQuery {
  q?: string | undefined;
  authority?: UserAccount['authority'] | undefined;
  status?: UserStatus | undefined;
  sort: {
    field: 'name' | 'createdAt';
    descending: boolean;
    after: { value: string; id: string } | undefined;
  };
  limit: number;
}

/** Users that were not deleted. */
export interface UserRepository {
  list(query: UserQuery): Promise<UserAccount[]>;
  find(id: string): Promise<UserAccount | undefined>;
  /** @throws 409 naming the field when the name or the address is taken */
  insert(user: NewUser): Promise<void>;
  /** @throws 409 naming the field when the name or the address is taken */
  update(id: string, change: UserChange & ProfileChange): Promise<void>;
  passwordHashOf(id: string): Promise<string | undefined>;
  /** @returns false when there is no such user any more */
  setPassword(id: string, hash: string): Promise<boolean>;
  /** Keeps id, name and role; forgets address, password, links and second factor. */
  markDeleted(id: string, now: Date): Promise<void>;
  /** Until the transaction ends nobody else changes who administers. */
  lockAdministrators(): Promise<void>;
  /** Is there an administrator who can sign in, apart from this one? */
  hasOtherAdministrator(id: string): Promise<boolean>;
}

export interface LinkRepository {
  /** Takes the place of an earlier link of the user. */
  put(link: {
    userId: string;
    purpose: Purpose;
    tokenHash: string;
    expiresAt: Date;
  }): Promise<void>;
  find(tokenHash: string, purpose: Purpose, now: Date): Promise<LinkHolder | undefined>;
  /** Finds it and takes it away, in one step: of two at once, one gets it. */
  take(tokenHash: string, purpose: Purpose, now: Date): Promise<LinkHolder | undefined>;
}

/** What other objects say about users. */
export interface BelongingsRepository {
  /** Gives what the user answers for to the successor, or to nobody, and deletes what was theirs alone. */
  handOver(userId: string, successorId: string | undefined): Promise<void>;
}

/** The repositories of one transaction. */
export interface Repositories {
  users: UserRepository;
  links: LinkRepository;
  belongings: BelongingsRepository;
}
export type Transaction = <T>(work: (repositories: Repositories) => Promise<T>) => Promise<T>;
