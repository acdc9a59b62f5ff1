import type { Control, Group, Schemas, ScopeValues } from '@/lib/schemas';
import type { GroupContent } from './evidence';
import type { SeedControl } from './seed-catalogs';

type Required_<T, Keys extends keyof T> = T & { [Key in Keys]-?: NonNullable<T[Key]> };

export type MockCatalog = Required_<
  Omit<Schemas['Catalog'], 'compliance' | 'controlCount'>,
  'name' | 'startDate' | 'timeZone'
>;

/** A stored control; its verdicts are computed from the runs. */
export type MockControl = Required_<
  Omit<Control, 'complianceStatus' | 'scopeSets' | 'catalogName'>,
  'name' | 'severity' | 'period' | 'startDate' | 'params' | 'operator' | 'threshold'
> & {
  scopeSets: { id: string; scopes: ScopeValues; createdAt: string }[];
  /** What its runs find. */
  keys: readonly string[];
  seed: Pick<SeedControl, 'failing' | 'errors' | 'missing'>;
};

/** A stored run; its evidence is made when somebody asks for it. */
export interface MockRun {
  group: Group;
  failing: number;
  content?: GroupContent & { entry: unknown; receipt: Schemas['Receipt'] };
}

export interface MockUser {
  id: string;
  username: string;
  authority: Schemas['Authority'];
  email: string | null;
  locale: Schemas['Locale'];
  theme: Schemas['Theme'];
  timeZone: string;
  status: Schemas['UserStatus'];
  createdAt: string;
  /** The codes that are left; undefined while there is no second factor. */
  recoveryCodes: string[] | undefined;
}

/** A link that was made for somebody and was not used yet. */
export interface MockLink {
  username: string;
  purpose: 'invitation' | 'password-reset';
  expiresAt: string;
}

export type MockAssistant = Schemas['Assistant'] & { instructions: string };

export type MockThread = Omit<Schemas['Thread'], 'owner'> & {
  owner: string;
  messages: Schemas['Message'][];
};
