import type { Db } from '../../db/knex.js';
import { newId } from '../../db/id.js';
import { asTaken } from './taken.js';
import type { User, UserRepository, UserWithPassword } from './user.js';

interface UserRow {
  id: string;
  username: string;
  email: string | null;
  password_hash: string | null;
  authority: User['authority'];
  locale: User['locale'];
  time_zone: string;
  theme: User['theme'];
  disabled: boolean;
  created_at: Date;
}

const TABLE = 'users';
const USER_COLUMNS = [
  'users.id',
  'users.username',
  'users.email',
  'users.password_hash',
  'users.authority',
  'users.locale',
  'users.time_zone',
  'users.theme',
  'users.disabled',
  'users.created_at',
];

const rowToUser = (row: UserRow): User => ({
  id: row.id,
  username: row.username,
  email: row.email,
  authority: row.authority,
  locale: row.locale,
  timeZone: row.time_zone,
  theme: row.theme,
  createdAt: row.created_at,
});

const rowToUserWithPassword = (row: UserRow): UserWithPassword => ({
  ...rowToUser(row),
  passwordHash: row.password_hash ?? undefined,
  disabled: row.disabled,
});

export function createUserRepository(db: Db): UserRepository {
  return {
    async find(id) {
      const row: UserRow | undefined = await db(TABLE).where('users.id', id).first(USER_COLUMNS);
      return row && rowToUser(row);
    },
    async findByUsername(username) {
      const row: UserRow | undefined = await db(TABLE)
        .whereRaw('lower(users.username) = lower(?)', [username])
        .first(USER_COLUMNS);
      return row && rowToUserWithPassword(row);
    },
    findAccess: (id) => db(TABLE).where({ id }).first('authority', 'disabled'),
    async hasAdmin() {
      const row = await db(TABLE).select('users.id').where('users.authority', 'ADMIN').first();
      return row !== undefined;
    },
    async create(user) {
      try {
        const [row] = await db<UserRow>(TABLE)
          .insert({
            id: newId(),
            username: user.username,
            email: user.email ?? null,
            password_hash: user.passwordHash,
            authority: user.authority,
            locale: user.locale,
            time_zone: user.timeZone,
          })
          .returning(USER_COLUMNS);
        return rowToUser(row as UserRow);
      } catch (error) {
        throw asTaken(error) ?? error;
      }
    },
    async lockSetup() {
      await db.raw(`select pg_advisory_xact_lock(hashtextextended('status.setup', 0))`);
    },
  };
}
