import type { Db } from '../../db/knex.js';
import { containing } from '../../db/query.js';
import { asTaken } from '../session/index.js';
import type { UserQuery, UserRepository } from './ports.js';
import type { UserAccount, UserChange, ProfileChange } from './user.js';

interface Row {
  id: string;
  username: string;
  email: string | null;
  authority: UserAccount['authority'];
  locale: UserAccount['locale'];
  theme: UserAccount['theme'];
  time_zone: string;
  status: UserAccount['status'];
  two_factor: boolean;
  created_at: Date;
}

const TABLE = 'users';
const STATUS = `case when users.disabled then 'disabled'
  when users.password_hash is null then 'invited' else 'active' end`;
const SIGNS_IN = { disabled: false, authority: 'ADMIN' } as const;

export function createUserRepository(db: Db): UserRepository {
  const present = () => db(TABLE).whereNull('users.deleted_at');
  const select = () =>
    present().select<Row[]>(
      'users.id',
      'users.username',
      'users.email',
      'users.authority',
      'users.locale',
      'users.theme',
      'users.time_zone',
      'users.created_at',
      db.raw(`${STATUS} as status`),
      db.raw(`exists (select 1 from second_factors f
        where f.user_id = users.id and f.enabled_at is not null) as two_factor`),
    );
  return {
    async list({ q, authority, status, sort, limit }: UserQuery) {
      const column = sort.field === 'name' ? 'users.username' : 'users.created_at';
      const direction = sort.descending ? 'desc' : 'asc';
      const query = select()
        .orderBy([
          { column, order: direction },
          { column: 'users.id', order: direction },
        ])
        .limit(limit);
      if (authority !== undefined) void query.where('users.authority', authority);
      if (status !== undefined) void query.whereRaw(`${STATUS} = ?`, [status]);
      if (q !== undefined)
        void query.whereRaw('(users.username ilike ? or users.email ilike ?)', [
          containing(q),
          containing(q),
        ]);
      if (sort.after)
        void query.whereRaw(`(${column}, users.id) ${sort.descending ? '<' : '>'} (?, ?::uuid)`, [
          sort.after.value,
          sort.after.id,
        ]);
      return (await query).map(toAccount);
    },
    find: async (id) => (await select().where('users.id', id)).map(toAccount)[0],
    insert: ({ passwordHash, timeZone, ...user }) =>
      refusingTaken(async () => {
        await db(TABLE).insert({
          ...user,
          time_zone: timeZone,
          password_hash: passwordHash ?? null,
        });
      }),
    update: (id, change) =>
      refusingTaken(async () => {
        await present().where('users.id', id).update(toRow(change));
      }),
    passwordHashOf: async (id) =>
      (await present().where('users.id', id).first('users.password_hash'))?.password_hash ??
      undefined,
    setPassword: async (id, hash) =>
      (await present().where('users.id', id).update({ password_hash: hash })) === 1,
    async markDeleted(id, now) {
      await present()
        .where('users.id', id)
        .update({ deleted_at: now, disabled: true, email: null, password_hash: null });
      await db('user_links').where('user_id', id).delete();
      await db('second_factors').where('user_id', id).delete();
    },
    async lockAdministrators() {
      await db.raw(`select pg_advisory_xact_lock(hashtextextended('status.administrators', 0))`);
    },
    async hasOtherAdministrator(id) {
      const row = await present()
        .where(SIGNS_IN)
        .whereNotNull('users.password_hash')
        .whereNot('users.id', id)
        .first('users.id');
      return row !== undefined;
    },
  };
}

async function refusingTaken(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw asTaken(error) ?? error;
  }
}

/** The columns of what is given; knex leaves out what is undefined. */
const toRow = ({ timeZone, ...change }: UserChange & ProfileChange) => ({
  ...change,
  time_zone: timeZone,
});

const toAccount = ({ time_zone, two_factor, created_at, ...row }: Row): UserAccount => ({
  ...row,
  timeZone: time_zone,
  twoFactor: two_factor,
  createdAt: created_at,
});
