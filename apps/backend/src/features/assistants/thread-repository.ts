import type { Db } from '../../db/knex.js';
import type { Thread } from './assistant.js';
import type { ThreadStore } from './ports.js';

interface Row {
  id: string;
  assistant_id: string;
  name: string;
  owner_id: string | null;
  owner: string | null;
  created_at: Date;
  updated_at: Date;
}

export function createThreadRepository(db: Db): ThreadStore {
  const select = () =>
    db('threads as t')
      .leftJoin('users as u', 'u.id', 't.owner_id')
      .select(
        't.id',
        't.assistant_id',
        't.name',
        't.owner_id',
        't.created_at',
        't.updated_at',
        'u.username as owner',
      );
  return {
    async list(ownerId, { after, limit }) {
      const rows: Row[] = await select()
        .modify((query) => {
          if (ownerId !== undefined) query.where('t.owner_id', ownerId);
          if (after) query.whereRaw('(t.created_at, t.id) < (?, ?::uuid)', [after.at, after.id]);
        })
        .orderBy([
          { column: 't.created_at', order: 'desc' },
          { column: 't.id', order: 'desc' },
        ])
        .limit(limit);
      return rows.map(toThread);
    },
    async find(id, ownerId) {
      const row: Row | undefined = await select()
        .where({ 't.id': id, 't.owner_id': ownerId })
        .first();
      return row && toThread(row);
    },
    insert: async (thread) => {
      await db('threads').insert({
        id: thread.id,
        assistant_id: thread.assistantId,
        owner_id: thread.ownerId,
        name: thread.name,
        created_at: thread.createdAt,
        updated_at: thread.updatedAt,
      });
    },
    rename: async (id, name, now) => {
      await db('threads').where({ id }).update({ name, updated_at: now });
    },
    delete: async (id, ownerId) =>
      (await db('threads').where({ id, owner_id: ownerId }).delete()) > 0,
    deleteAll: async (ownerId) => {
      await db('threads').where({ owner_id: ownerId }).delete();
    },
    take: async (id, now, until) =>
      (await db('threads')
        .where({ id })
        .whereRaw('(taken_until is null or taken_until <= ?)', [now])
        .update({ taken_until: until })) > 0,
    release: async (id, now) => {
      await db('threads').where({ id }).update({ taken_until: null, updated_at: now });
    },
  };
}

const toThread = (row: Row): Thread => ({
  id: row.id,
  assistantId: row.assistant_id,
  name: row.name,
  ownerId: row.owner_id,
  owner: row.owner,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
