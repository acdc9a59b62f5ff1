import { faultOfPassword } from './password-rule.js';

/** Somebody who can sign in. */
export interface User {
  id: string;
  username: string;
  email: string | null;
  authority: 'USER' | 'AUDITOR' | 'DEVELOPER' | 'ADMIN';
  locale: 'en' | 'es';
  timeZone: string;
  theme: 'system' | 'light' | 'dark';
  createdAt: Date;
}

export interface UserWithPassword extends User {
  /** undefined when none was chosen yet, or the user is deleted. */
  passwordHash: string | undefined;
  disabled: boolean;
}

export interface NewUser {
  username: string;
  email?: string | undefined;
  passwordHash: string;
  authority: User['authority'];
  locale: User['locale'];
  timeZone: string;
}

/** What other slices may ask about users. */
export interface UserReader {
  find(id: string): Promise<User | undefined>;
}

export interface UserRepository extends UserReader {
  /** By name, whatever its case. */
  findByUsername(username: string): Promise<UserWithPassword | undefined>;
  /** What somebody may do at this moment; read with every request. */
  findAccess(id: string): Promise<{ authority: User['authority']; disabled: boolean } | undefined>;
  hasAdmin(): Promise<boolean>;
  /** @throws 409 naming the field when the name or the address is taken */
  create(user: NewUser): Promise<User>;
  /** Until the transaction ends nobody else sets up. */
  lockSetup(): Promise<void>;
}

/** One-way and slow; `verify` takes as long for a user that does not exist. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(hash: string | undefined, password: string): Promise<boolean>;
}

const USERNAME = /^[A-Za-z0-9._@-]{3,64}$/;

/** What is wrong with a name and a password that no contract has checked; undefined: nothing. */
export function faultOfCredentials(username: string, password: string): string | undefined {
  if (!USERNAME.test(username))
    return `"${username}" is no user name: 3 to 64 letters, digits or . _ @ -`;
  const fault = faultOfPassword(password, username);
  return fault && `the password ${fault}`;
}

/** Is it a name of the IANA time zone database? */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
