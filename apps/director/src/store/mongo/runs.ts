import { guardMongo, insertOnce } from '@status/service-stores';
import type { Collection } from 'mongodb';
import type { TaskRun } from '../../tasks/task-run.js';
import type { RunStore } from '../store.js';

export interface RunDocument extends Omit<TaskRun, 'id'> {
  _id: string;
}

const NEWEST = { startedAt: -1, _id: -1 } as const;
const toRun = ({ _id: id, ...run }: RunDocument): TaskRun => ({ id, ...run });

export const createRunStore = (runs: Collection<RunDocument>): RunStore => ({
  insert: ({ id, ...run }, keep) =>
    guardMongo(async () => {
      await insertOnce(runs, { _id: id, ...run });
      const over = await runs
        .find({ taskId: run.taskId }, { projection: { _id: 1 } })
        .sort(NEWEST)
        .skip(keep)
        .toArray();
      if (over.length > 0) await runs.deleteMany({ _id: { $in: over.map(({ _id }) => _id) } });
    }),
  list: (taskId, limit) =>
    guardMongo(async () =>
      (await runs.find({ taskId }).sort(NEWEST).limit(limit).toArray()).map(toRun),
    ),
  deleteOf: (taskId) => guardMongo(async () => void (await runs.deleteMany({ taskId }))),
  deleteBefore: (time) =>
    guardMongo(async () => (await runs.deleteMany({ startedAt: { $lt: time } })).deletedCount),
});
