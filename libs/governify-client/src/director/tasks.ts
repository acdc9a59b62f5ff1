import { pathOf, type CallOptions } from '../transport/call.js';
import type { Reader, Shape } from '../transport/read-answer.js';
import type { Transport } from '../transport/transport.js';
import type { Task, TaskFields, TaskKind, TaskRun, TaskStatus } from './types.js';

export type TaskFilter = Partial<Pick<Task, 'id' | 'script' | 'init' | 'end'>>;

export interface TaskCalls {
  /** All tasks, or those whose fields equal the texts given. */
  list: (filter?: TaskFilter, options?: CallOptions) => Promise<Task[]>;
  get: (id: string, options?: CallOptions) => Promise<Task>;
  /**
   * Makes a task, or replaces the one of the same id.
   * @throws Conflict when the director has one that is equal
   */
  create: (task: TaskFields, options?: CallOptions) => Promise<Task>;
  /** Replaces a task. */
  update: (id: string, task: TaskFields, options?: CallOptions) => Promise<void>;
  remove: (id: string, options?: CallOptions) => Promise<void>;
  /** Puts it on its schedule. @throws Refused when it is */
  start: (id: string, options?: CallOptions) => Promise<Task>;
  /** Takes it off its schedule. @throws Refused when it is not on it */
  stop: (id: string, options?: CallOptions) => Promise<Task>;
  /** One or the other. */
  switch: (id: string, options?: CallOptions) => Promise<Task>;
  status: (id: string, options?: CallOptions) => Promise<TaskStatus>;
  /** Runs it now. @returns what it gave. @throws TaskFailed */
  run: (id: string, options?: CallOptions) => Promise<unknown>;
  /** The image that says whether it runs, as SVG text. Made by others: show it with `<img>`. */
  badge: (id: string, options?: CallOptions) => Promise<string>;
  /** The last runs, the newest first (directors of STATUS). */
  runs: (id: string, options?: CallOptions & { limit?: number }) => Promise<TaskRun[]>;
  /** What `script` can name (directors of STATUS). */
  kinds: (options?: CallOptions) => Promise<TaskKind[]>;
}

const ROOT = ['api', 'v1', 'tasks'];
const TASK: Shape = { id: 'string', script: 'string' };
const RUN: Shape = { id: 'string', startedAt: 'string', ok: 'boolean' };

export function taskCalls({ send }: Transport, reader: Reader): TaskCalls {
  const get = async (path: string, options?: CallOptions) =>
    reader.json(await send({ method: 'GET', path, ...options }));
  const taskOf = (value: unknown) => reader.object<Task>(value, 'task', TASK);
  const act = (action: string) => async (id: string, options?: CallOptions) => {
    const path = pathOf([...ROOT, id, 'status', action]);
    return taskOf(reader.json(await send({ method: 'POST', path, ...options })));
  };
  return {
    list: async (filter = {}, options) =>
      reader.list(await get(pathOf(ROOT, { ...filter }), options), 'task', TASK),
    get: async (id, options) => taskOf(await get(pathOf([...ROOT, id]), options)),
    create: async (body, options) =>
      taskOf(reader.json(await send({ method: 'POST', path: pathOf(ROOT), body, ...options }))),
    update: async (id, body, options) => {
      await send({ method: 'PUT', path: pathOf([...ROOT, id]), body, ...options });
    },
    remove: async (id, options) => {
      await send({ method: 'DELETE', path: pathOf([...ROOT, id]), ...options });
    },
    start: act('start'),
    stop: act('stop'),
    switch: act('switch'),
    status: async (id, options) =>
      statusOf(reader, await get(pathOf([...ROOT, id, 'status']), options)),
    run: async (id, options) => {
      const path = pathOf([...ROOT, id, 'run']);
      return anything(await send({ method: 'POST', path, ...options, blames: 'task' }));
    },
    badge: (id, options) => {
      const headers = { accept: 'image/svg+xml' };
      return send({ method: 'GET', path: pathOf([...ROOT, id, 'badge']), headers, ...options });
    },
    runs: async (id, { limit, ...options } = {}) => {
      const path = pathOf([...ROOT, id, 'runs'], { limit });
      const shape: Shape = { runs: 'array' };
      const { runs } = reader.object<{ runs: unknown }>(await get(path, options), 'list', shape);
      return reader.list(runs, 'run of a task', RUN);
    },
    kinds: async (options) => {
      const answer = await get(pathOf(['api', 'v1', 'task-kinds']), options);
      const { kinds } = reader.object<{ kinds: unknown }>(answer, 'list', { kinds: 'array' });
      return reader.list(kinds, 'task kind', { name: 'string' });
    },
  };
}

function statusOf(reader: Reader, value: unknown): TaskStatus {
  const shape: Shape = { id: 'string', running: 'boolean' };
  const status = reader.object<Omit<TaskStatus, 'nextExecution'> & { nextExecution?: unknown }>(
    value,
    'status of a task',
    shape,
  );
  const next = new Date(Number(status.nextExecution ?? Number.NaN));
  return {
    id: status.id,
    running: status.running,
    ...(Number.isNaN(next.getTime()) ? {} : { nextExecution: next }),
  };
}

/** A task may give anything, and text that is no JSON is given too. */
function anything(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
