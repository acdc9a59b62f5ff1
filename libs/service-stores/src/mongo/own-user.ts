import { MongoServerError, type MongoClient } from 'mongodb';

const USER_EXISTS = 51_003;
const NOT_IMPLEMENTED = 238;

export interface OwnUser {
  database: string;
  user: string;
  password: string;
}

/**
 * Makes the user of one database, who may read and write there and nowhere else, or sets its
 * password anew.
 * @param admin connected as one who may make users
 */
export async function ensureOwnUser(
  admin: MongoClient,
  { database, user, password }: OwnUser,
): Promise<void> {
  const db = admin.db(database);
  const make = (roles: object[]) => db.command({ createUser: user, pwd: password, roles });
  try {
    await make([{ role: 'readWrite', db: database }]).catch((error: unknown) => {
      // FerretDB 1 knows users but no roles: every user may use every database.
      if (codeOf(error) === NOT_IMPLEMENTED) return make([]);
      throw error;
    });
  } catch (error) {
    if (codeOf(error) !== USER_EXISTS) throw error;
    await db.command({ updateUser: user, pwd: password });
  }
}

const codeOf = (error: unknown) =>
  error instanceof MongoServerError ? Number(error.code) : undefined;
