import type { Schemas } from '@/lib/schemas';
import { uuidOf } from './random';
import type { MockUser } from './tables';

export interface MockServiceAccount {
  account: Omit<Schemas['ServiceAccount'], 'tokenCount' | 'lastUsedAt'>;
  tokens: Schemas['ServiceToken'][];
}

const DAY_MS = 86_400_000;

/** A pipeline in daily use, a dashboard whose token ends soon, and an import nobody needs any more. */
export function seedServiceAccounts(
  users: ReadonlyMap<string, MockUser>,
  now: Date,
): Map<string, MockServiceAccount> {
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString();
  const ownerOf = (username: string) => {
    const user = users.get(username);
    return user && { id: user.id, username };
  };
  const [ada, dara] = [ownerOf('ada'), ownerOf('dara')];
  const accounts = new Map<string, MockServiceAccount>();
  if (!ada || !dara) return accounts;
  const add = (
    account: Omit<MockServiceAccount['account'], 'id'>,
    tokens: Omit<Schemas['ServiceToken'], 'id' | 'prefix'>[],
  ) => {
    const id = uuidOf(`service-account/${account.name}`);
    const full = tokens.map((token) => {
      const tokenId = uuidOf(`service-token/${account.name}/${token.name}`);
      return { ...token, id: tokenId, prefix: `status_${tokenId.slice(-8)}` };
    });
    accounts.set(id, { account: { ...account, id }, tokens: full });
  };
  add(
    {
      name: 'ci-pipeline',
      description: 'Runs the controls of a release and stops it when one fails',
      role: 'DEVELOPER',
      scopes: ['catalogs:read', 'computations:read', 'computations:write'],
      disabled: false,
      owner: dara,
      createdAt: at(-60),
    },
    [
      { name: 'build server', createdAt: at(-60), expiresAt: at(30), lastUsedAt: at(-0.01) },
      { name: 'nightly', createdAt: at(-20), expiresAt: at(70), lastUsedAt: at(-0.4) },
    ],
  );
  add(
    {
      name: 'wall-display',
      description: null,
      role: 'USER',
      scopes: ['analytics:read', 'events:read'],
      disabled: false,
      owner: ada,
      createdAt: at(-88),
    },
    [{ name: 'office', createdAt: at(-88), expiresAt: at(2), lastUsedAt: at(-0.001) }],
  );
  add(
    {
      name: 'catalog-import',
      description: 'The move from spreadsheets',
      role: 'DEVELOPER',
      scopes: ['catalogs:write', 'controls:write'],
      disabled: true,
      owner: ada,
      createdAt: at(-200),
    },
    [],
  );
  return accounts;
}
