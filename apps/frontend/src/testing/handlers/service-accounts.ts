import { operationsById } from '@status/api-contract';
import type { Schemas } from '@/lib/schemas';
import type { MockServiceAccount } from '../db/service-accounts';
import type { MockDb } from '../db/store';
import type { MockUser } from '../db/tables';
import { answer, authorise, found, http, pageOf, readBody, Refusal } from '../http';

const DAY_MS = 86_400_000;

export const serviceAccountHandlers = (db: MockDb) => [
  http.get('/service-accounts', ({ query, response }) =>
    answer(db, 'listServiceAccounts', () => {
      const caller = authorise(db, 'listServiceAccounts');
      const rows = [...db.serviceAccounts.values()]
        .filter((row) => manages(caller, row))
        .filter(({ account }) => query.get('owner') !== 'me' || account.owner.id === caller?.id)
        .map(viewOf)
        .sort((a, b) => a.name.localeCompare(b.name));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/service-accounts', ({ request, response }) =>
    answer(db, 'createServiceAccount', async () => {
      const caller = found(authorise(db, 'createServiceAccount'), 'user', '');
      const { description = null, ...body } = await readBody('ServiceAccountCreate', request);
      if (![caller.authority, 'USER'].includes(body.role) && caller.authority !== 'ADMIN')
        throw new Refusal(
          403,
          'forbidden',
          `Ask an ADMIN for an account of the role ${body.role}.`,
        );
      refuseUseless(body.role, body.scopes);
      refuseTaken(db, body.name);
      const account = {
        ...body,
        description,
        id: crypto.randomUUID(),
        disabled: false,
        owner: { id: caller.id, username: caller.username },
        createdAt: new Date().toISOString(),
      };
      const row = { account, tokens: [] };
      db.serviceAccounts.set(account.id, row);
      return response(201).json(viewOf(row));
    }),
  ),
  http.get('/service-account-roles', ({ response }) =>
    answer(db, 'listGrantableRoles', () => {
      const caller = authorise(db, 'listGrantableRoles');
      const items = ROLES.filter(
        (role) => caller?.authority === 'ADMIN' || ['USER', caller?.authority].includes(role),
      ).map((role) => ({ role, scopes: usableScopes(role) }));
      return response(200).json({ items });
    }),
  ),
  http.get('/service-accounts/{serviceAccountId}', ({ params, response }) =>
    answer(db, 'getServiceAccount', () =>
      response(200).json(viewOf(accountOf(db, params.serviceAccountId))),
    ),
  ),
  http.patch('/service-accounts/{serviceAccountId}', ({ params, request, response }) =>
    answer(db, 'updateServiceAccount', async () => {
      const row = accountOf(db, params.serviceAccountId);
      const patch = await readBody('ServiceAccountPatch', request);
      if (patch.scopes) refuseUseless(row.account.role, patch.scopes);
      if (patch.name !== undefined) refuseTaken(db, patch.name, row.account.id);
      row.account = { ...row.account, ...patch };
      return response(200).json(viewOf(row));
    }),
  ),
  http.delete('/service-accounts/{serviceAccountId}', ({ params, response }) =>
    answer(db, 'deleteServiceAccount', () => {
      db.serviceAccounts.delete(accountOf(db, params.serviceAccountId).account.id);
      return response(204).empty();
    }),
  ),
  http.get('/service-accounts/{serviceAccountId}/tokens', ({ params, query, response }) =>
    answer(db, 'listServiceTokens', () => {
      const { tokens } = accountOf(db, params.serviceAccountId);
      return response(200).json(pageOf(tokens, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/service-accounts/{serviceAccountId}/tokens', ({ params, request, response }) =>
    answer(db, 'createServiceToken', async () => {
      const row = accountOf(db, params.serviceAccountId);
      const { name, expiresAt } = await readBody('ServiceTokenCreate', request);
      const caller = authorise(db, 'createServiceToken');
      if (expiresAt === null && caller?.authority !== 'ADMIN')
        throw new Refusal(403, 'forbidden', 'A token that never expires is for an ADMIN to make.');
      const token = `status_${randomHex(36)}`;
      const shown = {
        id: crypto.randomUUID(),
        name,
        prefix: token.slice(0, 15),
        createdAt: new Date().toISOString(),
        expiresAt:
          expiresAt === undefined ? new Date(Date.now() + 90 * DAY_MS).toISOString() : expiresAt,
      };
      row.tokens = [{ ...shown, lastUsedAt: null }, ...row.tokens];
      return response(201).json({ ...shown, token });
    }),
  ),
  http.delete('/service-accounts/{serviceAccountId}/tokens/{tokenId}', ({ params, response }) =>
    answer(db, 'deleteServiceToken', () => {
      const row = accountOf(db, params.serviceAccountId);
      found(
        row.tokens.find(({ id }) => id === params.tokenId),
        'token',
        params.tokenId,
      );
      row.tokens = row.tokens.filter(({ id }) => id !== params.tokenId);
      return response(204).empty();
    }),
  ),
];

const manages = (caller: MockUser | undefined, { account }: MockServiceAccount): boolean =>
  caller?.authority === 'ADMIN' || account.owner.id === caller?.id;

function accountOf(db: MockDb, id: unknown): MockServiceAccount {
  const row = db.serviceAccounts.get(String(id));
  const caller = authorise(db, 'getServiceAccount');
  return found(row && manages(caller, row) ? row : undefined, 'service account', id);
}

function viewOf({ account, tokens }: MockServiceAccount): Schemas['ServiceAccount'] {
  const uses = tokens.flatMap(({ lastUsedAt }) => lastUsedAt ?? []).sort();
  const now = new Date().toISOString();
  return {
    ...account,
    tokenCount: tokens.filter(({ expiresAt }) => expiresAt === null || expiresAt > now).length,
    lastUsedAt: uses.at(-1) ?? null,
  };
}

const ROLES = ['USER', 'AUDITOR', 'DEVELOPER', 'ADMIN'] as const;

const FOR_SERVICES = Object.values(operationsById).filter(({ roles }) => roles.includes('SERVICE'));
/** What only our own services call is for no account. */
const RESERVED = FOR_SERVICES.filter(({ roles }) => roles.length === 1).flatMap(
  ({ scopes }) => scopes,
);

/** Scopes are what the operations of the contract ask of services, for this role. */
const usableScopes = (role: Schemas['Role']): string[] => {
  const scopes = FOR_SERVICES.filter(({ roles }) => roles.includes(role)).flatMap(
    (operation) => operation.scopes,
  );
  return [...new Set(scopes)].filter((scope) => !RESERVED.includes(scope)).sort();
};

function refuseUseless(role: Schemas['Role'], scopes: readonly string[]): void {
  const usable = usableScopes(role);
  const at = scopes.findIndex((scope) => !usable.includes(scope));
  if (at >= 0)
    throw new Refusal(400, 'validation-failed', `${scopes[at]} is of no use to ${role}.`, [
      { path: `/body/scopes/${at}`, message: `is of no use to the role ${role}` },
    ]);
}

function refuseTaken(db: MockDb, name: string, but?: string): void {
  const taken = [...db.serviceAccounts.values()].some(
    ({ account }) => account.id !== but && account.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Refusal(409, 'service-account-exists', `The name "${name}" is taken.`);
}

const randomHex = (bytes: number) =>
  [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
