import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';
import type { TaskRun } from '../../tasks/task-run.js';
import type { RunStore } from '../store.js';

interface Row {
  id: string;
  task_id: string;
  due: Date | null;
  started_at: Date;
  duration_ms: string;
  ok: boolean;
  error: string | null;
}

const toRun = ({ id, task_id, due, started_at, duration_ms, ok, error }: Row): TaskRun => ({
  ...{ id, taskId: task_id, due, startedAt: started_at, durationMs: Number(duration_ms) },
  ...{ ok, error },
});

export function createRunStore(db: Knex): RunStore {
  const newest = (taskId: string) =>
    db<Row>('task_runs')
      .where({ task_id: taskId })
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
  return {
    insert: ({ id, taskId, due, startedAt, durationMs, ok, error }, keep) =>
      guardPostgres(async () => {
        await db('task_runs')
          .insert({
            ...{ id, task_id: taskId, due, started_at: startedAt, duration_ms: durationMs },
            // PostgreSQL takes no text with U+0000.
            ...{ ok, error: error?.replaceAll('\0', '') ?? null },
          })
          .onConflict('id')
          .ignore();
        await db('task_runs')
          .whereIn('id', newest(taskId).clone().select('id').offset(keep))
          .delete();
      }),
    list: (taskId, limit) =>
      guardPostgres(async () =>
        (await newest(taskId).limit(limit)).map((row) => toRun(row as Row)),
      ),
    deleteOf: (taskId) =>
      guardPostgres(async () => void (await db('task_runs').where({ task_id: taskId }).delete())),
    deleteBefore: (time) =>
      guardPostgres(() => db('task_runs').where('started_at', '<', time).delete()),
  };
}
