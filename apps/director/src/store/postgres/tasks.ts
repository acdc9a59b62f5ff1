import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';
import { toTask, type StoredTask, type Task } from '../../tasks/task.js';
import type { TaskStore } from '../store.js';

interface Row {
  id: string;
  version: string;
  running: boolean;
  next_at: string | null;
  document: Task;
}

const COLUMNS = ['id', 'version', 'running', 'next_at', 'document'] as const;

const toStored = ({ version, next_at, document }: Row): StoredTask => ({
  ...document,
  version: Number(version),
  nextAt: next_at === null ? null : Number(next_at),
});
const toRow = (task: StoredTask) => ({
  id: task.id,
  version: task.version,
  running: task.running,
  next_at: task.nextAt,
  document: JSON.stringify(toTask(task)),
});

export function createTaskStore(db: Knex): TaskStore {
  const rows = () => db<Row>('tasks').select(...COLUMNS);
  const changes = async (query: PromiseLike<number>) => (await query) === 1;
  return {
    insert: (task) =>
      guardPostgres(
        async () =>
          (await db('tasks').insert(toRow(task)).onConflict('id').ignore().returning('id'))
            .length === 1,
        false,
      ),
    get: (id) =>
      guardPostgres(async () => {
        const row = await rows().where({ id }).first();
        return row && toStored(row as Row);
      }),
    list: (limit) =>
      guardPostgres(async () =>
        (await rows().orderBy('id').limit(limit)).map((row) => toStored(row as Row)),
      ),
    replace: (version, task) =>
      guardPostgres(
        () => changes(db('tasks').where({ id: task.id, version }).update(toRow(task))),
        false,
      ),
    delete: (id) => guardPostgres(() => changes(db('tasks').where({ id }).delete()), false),
    due: (now, limit) =>
      guardPostgres(async () =>
        (
          await rows()
            .where('running', true)
            .andWhere('next_at', '<=', String(now))
            .orderBy('next_at')
            .limit(limit)
        ).map((row) => toStored(row as Row)),
      ),
    nextDue: () =>
      guardPostgres(async () => {
        const row = await db('tasks')
          .where({ running: true })
          .min<{ next: string | null }>({ next: 'next_at' })
          .first();
        return row?.next == null ? undefined : Number(row.next);
      }),
    claim: ({ id, due, next, runId, until, now }) =>
      guardPostgres(
        () =>
          changes(
            db('tasks')
              .where({ id })
              .andWhere((free) =>
                free.whereNull('claimed_until').orWhere('claimed_until', '<=', now),
              )
              .andWhere(due === undefined ? {} : { running: true, next_at: due })
              .update({
                claimed_by: runId,
                claimed_until: until,
                ...(due === undefined ? {} : { next_at: next ?? null }),
              }),
          ),
        false,
      ),
    skip: (id, due, next) =>
      guardPostgres(
        () => changes(db('tasks').where({ id, next_at: due }).update({ next_at: next })),
        false,
      ),
    release: (id, runId) =>
      guardPostgres(async () => {
        await db('tasks')
          .where({ id, claimed_by: runId })
          .update({ claimed_by: null, claimed_until: null });
      }),
  };
}
