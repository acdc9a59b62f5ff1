import type { Db } from '../../db/knex.js';
import { violatedIndex } from '../../db/query.js';
import { conflict } from '../../errors/index.js';
import type { AccountQuery, ServiceAccountRepository } from './ports.js';
import type { ServiceAccountView } from './service-account.js';

const TABLE = 'service_accounts';

interface Row {
  id: string;
  name: string;
  description: string | null;
  role: ServiceAccountView['role'];
  scopes: string[];
  disabled: boolean;
  owner_id: string;
  owner_name: string;
  created_at: Date;
  token_count: number;
  last_used_at: Date | null;
}

const SELECT = `
  select a.id, a.name, a.description, a.role, a.scopes, a.disabled, a.owner_id, a.created_at,
    u.username as owner_name, t.token_count, t.last_used_at
  from service_accounts a
  join users u on u.id = a.owner_id
  cross join lateral (
    select max(last_used_at) as last_used_at,
      count(*) filter (where expires_at is null or expires_at > ?)::int as token_count
    from service_tokens where account_id = a.id) t`;

export function createServiceAccountRepository(db: Db): ServiceAccountRepository {
  const select = async (rest: string, bindings: unknown[]): Promise<ServiceAccountView[]> =>
    (await db.raw(`${SELECT} ${rest}`, bindings as never)).rows.map(toView);
  return {
    list({ ownerId, after, limit }: AccountQuery, now) {
      const where = ['true'];
      const bindings: unknown[] = [now];
      if (ownerId !== undefined) {
        where.push('a.owner_id = ?');
        bindings.push(ownerId);
      }
      if (after) {
        where.push('(a.name, a.id) > (?, ?::uuid)');
        bindings.push(after.name, after.id);
      }
      const rest = `where ${where.join(' and ')} order by a.name, a.id limit ?`;
      return select(rest, [...bindings, limit]);
    },
    find: async (id, ownerId, now) => {
      const theirs = ownerId === undefined ? '' : ' and a.owner_id = ?';
      const bindings = ownerId === undefined ? [now, id] : [now, id, ownerId];
      return (await select(`where a.id = ?${theirs}`, bindings))[0];
    },
    countOf: async (ownerId) => {
      const [row] = await db(TABLE).where('owner_id', ownerId).count({ count: '*' });
      return Number(row?.['count']);
    },
    insert: ({ owner, createdAt, ...account }) =>
      refusingTakenNames(account.name, async () => {
        await db(TABLE).insert({ ...account, owner_id: owner.id, created_at: createdAt });
      }),
    update: (id, fields) =>
      refusingTakenNames(fields.name, async () => {
        await db(TABLE).where({ id }).update(fields);
      }),
    delete: async (id) => {
      await db(TABLE).where({ id }).delete();
    },
    lock: async (id) => {
      await db(TABLE).where({ id }).select('id').forUpdate();
    },
    lockOwner: async (ownerId) => {
      await db.raw('select pg_advisory_xact_lock(hashtextextended(?, 120))', [ownerId]);
    },
  };
}

async function refusingTakenNames(
  name: string | undefined,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (violatedIndex(error) !== 'service_accounts_name_key') throw error;
    throw conflict('service-account-exists', `The name "${name}" is taken; choose another one.`, [
      { path: '/body/name', message: 'is taken, whatever its case; choose another' },
    ]);
  }
}

const toView = (row: Row): ServiceAccountView => ({
  id: row.id,
  name: row.name,
  description: row.description,
  role: row.role,
  scopes: row.scopes,
  disabled: row.disabled,
  owner: { id: row.owner_id, username: row.owner_name },
  createdAt: row.created_at,
  tokenCount: row.token_count,
  lastUsedAt: row.last_used_at,
});
