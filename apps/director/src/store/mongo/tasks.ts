import { guardMongo, insertOnce } from '@status/service-stores';
import type { Collection, Filter } from 'mongodb';
import { toTask, type StoredTask, type Task } from '../../tasks/task.js';
import type { TaskStore } from '../store.js';
import { createTurns } from './in-turn.js';

export interface TaskDocument {
  _id: string;
  version: number;
  running: boolean;
  nextAt: number | null;
  /** The task as JSON: a config may hold names that mean something to MongoDB. */
  document: string;
}

/** A run under way; there is at most one for each task, because `_id` is the task's. */
export interface LockDocument {
  _id: string;
  runId: string;
  until: number;
}

/** A due time that somebody has taken; `_id` is task and time. */
export interface ClaimDocument {
  _id: string;
  taskId: string;
  due: number;
  at: Date;
}

export interface TaskCollections {
  tasks: Collection<TaskDocument>;
  locks: Collection<LockDocument>;
  claims: Collection<ClaimDocument>;
}

const toStored = ({ version, nextAt, document }: TaskDocument): StoredTask => ({
  ...(JSON.parse(document) as Task),
  ...{ version, nextAt },
});
const fieldsOf = (task: StoredTask) => ({
  version: task.version,
  running: task.running,
  nextAt: task.nextAt,
  document: JSON.stringify(toTask(task)),
});

/**
 * Who takes a due time, and who runs a task, is decided by unique keys alone: FerretDB 1 does not
 * compare and change a document in one step, but never stores one key twice.
 */
export function createTaskStore({ tasks, locks, claims }: TaskCollections): TaskStore {
  const inTurn = createTurns();
  const changes = async (filter: Filter<TaskDocument>, change: Partial<TaskDocument>) =>
    (await tasks.updateOne(filter, { $set: change })).matchedCount === 1;

  async function lock(id: string, runId: string, until: number, now: number): Promise<boolean> {
    // What is left of a director that died in a run.
    await locks.deleteOne({ _id: id, until: { $lte: now } });
    return insertOnce(locks, { _id: id, runId, until });
  }
  async function take(id: string, due: number, now: number): Promise<boolean> {
    await claims.deleteMany({ taskId: id, due: { $lt: due } });
    return insertOnce(claims, { _id: `${id} ${due}`, taskId: id, due, at: new Date(now) });
  }
  const unlock = async (id: string, runId: string) =>
    void (await locks.deleteOne({ _id: id, runId }));

  return {
    insert: (task) =>
      guardMongo(() => insertOnce(tasks, { _id: task.id, ...fieldsOf(task) }), false),
    get: (id) =>
      guardMongo(async () => {
        const found = await tasks.findOne({ _id: id });
        return found ? toStored(found) : undefined;
      }),
    list: (limit) =>
      guardMongo(async () =>
        (await tasks.find().sort({ _id: 1 }).limit(limit).toArray()).map(toStored),
      ),
    replace: (version, task) =>
      inTurn(task.id, () =>
        guardMongo(() => changes({ _id: task.id, version }, fieldsOf(task)), false),
      ),
    delete: (id) =>
      guardMongo(async () => {
        await claims.deleteMany({ taskId: id });
        return (await tasks.deleteOne({ _id: id })).deletedCount === 1;
      }, false),
    due: (now, limit) =>
      guardMongo(async () =>
        (
          await tasks
            .find({ running: true, nextAt: { $gte: 0, $lte: now } })
            .sort({ nextAt: 1 })
            .limit(limit)
            .toArray()
        ).map(toStored),
      ),
    nextDue: () =>
      guardMongo(async () => {
        const planned = { running: true, nextAt: { $gte: 0 } };
        return (await tasks.findOne(planned, { sort: { nextAt: 1 } }))?.nextAt ?? undefined;
      }),
    claim: ({ id, due, next, runId, until, now }) =>
      guardMongo(async () => {
        if (due !== undefined && !(await take(id, due, now))) return false;
        if (!(await lock(id, runId, until, now))) return false;
        // Who came too late for the due time may have moved the task on already.
        const isThere =
          due === undefined
            ? (await tasks.findOne({ _id: id })) !== null
            : await changes(
                { _id: id, running: true, nextAt: { $in: [due, next ?? null] } },
                { nextAt: next ?? null },
              );
        if (!isThere) await unlock(id, runId);
        return isThere;
      }, false),
    skip: (id, due, next) =>
      guardMongo(() => changes({ _id: id, nextAt: due }, { nextAt: next }), false),
    release: (id, runId) => guardMongo(() => unlock(id, runId)),
  };
}
