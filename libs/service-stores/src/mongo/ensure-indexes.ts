import { MongoServerError, type Db, type IndexDescription } from 'mongodb';

/** An index of a collection; its name is how operators and migrations know it. */
export type NamedIndex = IndexDescription & { name: string };

/** Indexes by collection. */
export type MongoIndexes = Record<string, NamedIndex[]>;

const NOT_IMPLEMENTED = 238;
/** IndexOptionsConflict and IndexKeySpecsConflict: the name is there with another meaning. */
const CONFLICTS = [85, 86];

/** Makes the indexes that are missing, and anew those that mean something else now. */
export async function ensureIndexes(db: Db, indexes: MongoIndexes): Promise<void> {
  for (const [name, wanted] of Object.entries(indexes))
    for (const index of wanted) await ensureIndex(db, name, index);
}

async function ensureIndex(db: Db, collection: string, index: NamedIndex): Promise<void> {
  const create = (description: NamedIndex) =>
    db.command({ createIndexes: collection, indexes: [description] });
  try {
    await create(index);
  } catch (error) {
    const code = error instanceof MongoServerError ? Number(error.code) : 0;
    if (CONFLICTS.includes(code)) {
      await db.collection(collection).dropIndex(index.name);
      await create(index);
    } else if (code === NOT_IMPLEMENTED && index.expireAfterSeconds !== undefined) {
      // FerretDB 1 has no expiry of its own; stores do not find what is over and sweep it.
      const { name, key } = index;
      await create({ name, key });
    } else throw error;
  }
}
