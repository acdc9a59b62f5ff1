import { conflict, forbidden, invalid, notFound } from '../../errors/index.js';
import type { AccountFields, Repositories } from './ports.js';
import {
  MOST_ACCOUNTS,
  ROLES,
  mayGrant,
  type AccountRole,
  type Manager,
  type ServiceAccount,
  type ServiceAccountView,
} from './service-account.js';

export interface NewAccount {
  name: string;
  description?: string | null;
  role: AccountRole;
  scopes: string[];
}

export interface ServiceAccountService {
  list(
    manager: Manager,
    page: { after: { name: string; id: string } | undefined; limit: number; own?: boolean },
  ): Promise<ServiceAccountView[]>;
  /** What the manager may give, and the scopes that each role can use. */
  grantable(manager: Manager): { role: AccountRole; scopes: readonly string[] }[];
  /** @throws 404 when there is none, or it is another one's */
  get(manager: Manager, id: string): Promise<ServiceAccountView>;
  /** @throws 400 naming scopes the role cannot use, 403 when the role exceeds the manager's, 409 */
  create(manager: Manager, fields: NewAccount): Promise<ServiceAccountView>;
  /** @throws 400, 404, 409 */
  update(manager: Manager, id: string, patch: Partial<AccountFields>): Promise<ServiceAccountView>;
  /** With its tokens. @throws 404 */
  remove(manager: Manager, id: string): Promise<void>;
}

export interface ServiceAccountDeps extends Repositories {
  transaction: <T>(work: (repositories: Repositories) => Promise<T>) => Promise<T>;
  /** The scopes that an account of the role can use. */
  scopesOfRole: (role: AccountRole) => readonly string[];
  newId: () => string;
  now: () => Date;
}

/** An ADMIN manages everybody's. */
export const ownerScope = ({ id, authority }: Manager) => (authority === 'ADMIN' ? undefined : id);

export function createServiceAccountService(deps: ServiceAccountDeps): ServiceAccountService {
  const { accounts, transaction, newId, now } = deps;

  const get = async (manager: Manager, id: string, from = accounts) => {
    const account = await from.find(id, ownerScope(manager), now());
    if (!account) throw notFound('service account', id);
    return account;
  };

  function checkScopes(role: AccountRole, scopes: readonly string[]): void {
    const usable = deps.scopesOfRole(role);
    const faults = scopes.flatMap((scope, at) =>
      usable.includes(scope)
        ? []
        : [
            {
              path: `/body/scopes/${at}`,
              message: `is of no use to the role ${role}; choose from ${usable.join(', ')}`,
            },
          ],
    );
    if (faults.length > 0) throw invalid(faults);
  }

  return {
    list: (manager, { own, ...page }) =>
      accounts.list({ ownerId: own ? manager.id : ownerScope(manager), ...page }, now()),
    grantable: ({ authority }) =>
      ROLES.filter((role) => mayGrant(authority, role)).map((role) => ({
        role,
        scopes: deps.scopesOfRole(role),
      })),
    get: (manager, id) => get(manager, id),

    async create(manager, { description = null, ...fields }) {
      if (!mayGrant(manager.authority, fields.role))
        throw forbidden(
          `A ${manager.authority} may make service accounts of the role USER or ${manager.authority}. Ask an ADMIN for one of the role ${fields.role}.`,
        );
      checkScopes(fields.role, fields.scopes);
      const account: ServiceAccount = {
        ...fields,
        description,
        id: newId(),
        disabled: false,
        owner: { id: manager.id, username: manager.username },
        createdAt: now(),
      };
      await transaction(async (locked) => {
        await locked.accounts.lockOwner(manager.id);
        if ((await locked.accounts.countOf(manager.id)) >= MOST_ACCOUNTS)
          throw conflict(
            'too-many-service-accounts',
            `You have ${MOST_ACCOUNTS} service accounts. Delete one that is not used.`,
          );
        await locked.accounts.insert(account);
      });
      return { ...account, tokenCount: 0, lastUsedAt: null };
    },

    update: (manager, id, patch) =>
      transaction(async (locked) => {
        await locked.accounts.lock(id);
        const before = await get(manager, id, locked.accounts);
        if (patch.scopes) checkScopes(before.role, patch.scopes);
        await locked.accounts.update(id, patch);
        return { ...before, ...patch };
      }),

    async remove(manager, id) {
      await get(manager, id);
      await accounts.delete(id);
    },
  };
}
