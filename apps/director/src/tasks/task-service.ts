import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { HttpError, invalid } from '@status/governify-service';
import type { Store } from '../store/store.js';
import { checkedConfig, kindOf, type TaskKinds } from './kinds/task-kind.js';
import { dueAfter } from './schedule.js';
import { toTask, type StoredTask, type Task } from './task.js';

/** Tasks there can be: each is looked at when its time comes. */
const MAX_TASKS = 1_000;
const TRIES = 5;

export type TaskFields = Omit<Task, 'id' | 'running'> & Partial<Pick<Task, 'id' | 'running'>>;
export type StatusAction = 'start' | 'stop' | 'switch';

const notFound = () => new HttpError(404, 'Not Found');

export interface TaskServiceOptions {
  store: Pick<Store, 'tasks' | 'runs'>;
  kinds: TaskKinds;
  /** Hears that what is due may have changed. */
  onChange: () => void;
}

/** Creating, reading and changing tasks. All functions throw HttpError and StoreUnavailable. */
export function createTaskService({ store, kinds, onChange }: TaskServiceOptions) {
  const { tasks, runs } = store;

  /** @throws HttpError 400 for an unknown kind, a config that does not fit, an empty time span */
  function plan(fields: TaskFields, id: string, version: number): StoredTask {
    const { script, config, interval, init, end, running = false } = fields;
    checkedConfig(kindOf(kinds, script), config);
    if (init !== undefined && end !== undefined && Date.parse(end) <= Date.parse(init))
      throw invalid('The task ends before it begins: set "end" to a time after "init".');
    const task = toTask({
      ...{ id, script, config, interval, running },
      ...(init === undefined ? {} : { init }),
      ...(end === undefined ? {} : { end }),
    });
    // From now on: what was due before the task was as it is now is not made up for.
    return { ...task, version, nextAt: running ? dueAfter(task, Date.now()) : null };
  }

  async function stored(id: string): Promise<StoredTask> {
    const task = await tasks.get(id);
    if (!task) throw notFound();
    return task;
  }

  /** Changes a task, again if somebody else changes it at the same time. */
  async function change(id: string, make: (task: StoredTask) => StoredTask): Promise<StoredTask> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const before = await stored(id);
      const after = { ...make(before), version: before.version + 1 };
      if (await tasks.replace(before.version, after)) {
        onChange();
        return after;
      }
    }
    throw new HttpError(409, 'The task is being changed by others: try again.');
  }

  return {
    async create(fields: TaskFields): Promise<Task> {
      const id = fields.id ?? randomUUID();
      const task = plan(fields, id, 1);
      const all = await tasks.list(MAX_TASKS);
      // As Governify does: equal in all that was sent, under whatever id.
      const isThere = (other: StoredTask) =>
        Object.entries(fields).every(([name, value]) =>
          isDeepStrictEqual(other[name as keyof Task], value),
        );
      if (all.some(isThere)) throw invalid('Task already exists');
      if (all.length >= MAX_TASKS && !all.some((other) => other.id === id))
        throw invalid(`There are ${MAX_TASKS} tasks already: delete some.`);
      if (!(await tasks.insert(task))) return toTask(await change(id, () => task));
      onChange();
      return toTask(task);
    },
    /** @param filter texts that fields must equal */
    async list(filter: Record<string, string>): Promise<Task[]> {
      const all = await tasks.list(MAX_TASKS);
      return all
        .map(toTask)
        .filter((task) =>
          Object.entries(filter).every(([name, text]) => String(task[name as keyof Task]) === text),
        );
    },
    get: async (id: string): Promise<Task> => toTask(await stored(id)),
    async put(id: string, fields: TaskFields): Promise<void> {
      if (fields.id !== undefined && fields.id !== id)
        throw invalid(`The body names the task "${fields.id}": leave "id" out, or repeat "${id}".`);
      await change(id, ({ version }) => plan(fields, id, version));
    },
    async delete(id: string): Promise<void> {
      if (!(await tasks.delete(id))) throw notFound();
      await runs.deleteOf(id);
    },
    /** `nextExecution` in ms since 1970 as text, as Governify writes it. */
    async status(id: string): Promise<{ id: string; running: boolean; nextExecution?: string }> {
      const { running, nextAt } = await stored(id);
      return { id, running, ...(nextAt === null ? {} : { nextExecution: String(nextAt) }) };
    },
    async setRunning(id: string, action: StatusAction): Promise<Task> {
      const changed = await change(id, (task) => {
        if (action === 'start' && task.running) throw invalid('Task already running');
        if (action === 'stop' && !task.running) throw invalid('Task is not running');
        return plan({ ...toTask(task), running: !task.running }, id, task.version);
      });
      return toTask(changed);
    },
    async runs(id: string, limit: number) {
      await stored(id);
      return runs.list(id, limit);
    },
  };
}
export type TaskService = ReturnType<typeof createTaskService>;
