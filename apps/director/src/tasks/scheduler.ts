import type { TaskStore } from '../store/store.js';
import type { TaskRunner } from './task-runner.js';
import type { StoredTask } from './task.js';

/** Longest wait between two looks: another director may have been given a task. */
const MAX_WAIT_MS = 5_000;
/** Shortest wait, for due times in the past that are being worked off. */
const MIN_WAIT_MS = 50;
/** Tasks started in one look; the others wait for the next. */
const BATCH = 50;

export interface SchedulerOptions {
  tasks: TaskStore;
  runner: Pick<TaskRunner, 'runDue'>;
  warn: (message: string, error: unknown) => void;
}

/** Starts tasks when they are due. What is due stands in the store, so no timer outlives a task. */
export function createScheduler({ tasks, runner, warn }: SchedulerOptions) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  let looking = Promise.resolve();
  let isStoreAway = false;
  const started = new Set<string>();

  async function look(): Promise<number> {
    for (const task of await tasks.due(Date.now(), BATCH)) start(task);
    const next = await tasks.nextDue();
    return next === undefined ? MAX_WAIT_MS : next - Date.now();
  }

  function start(task: StoredTask): void {
    const { id, nextAt } = task;
    if (nextAt === null) return;
    const key = `${id} ${nextAt}`;
    if (started.has(key)) return;
    started.add(key);
    runner
      .runDue({ ...task, nextAt })
      .catch((error: unknown) => warn(`Task ${id} could not be started`, error))
      .finally(() => started.delete(key));
  }

  let again = false;
  let isLooking = false;

  const plan = (wait: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(turn, wait).unref();
  };
  const turn = () => {
    isLooking = true;
    looking = look()
      .then((wait) => {
        isStoreAway = false;
        return wait;
      })
      .catch((error: unknown) => {
        if (!isStoreAway) warn('Due tasks cannot be looked up', error);
        isStoreAway = true;
        return MAX_WAIT_MS;
      })
      .then((wait) => {
        isLooking = false;
        plan(again ? 0 : Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, wait)));
        again = false;
      });
  };

  return {
    start(): void {
      stopped = false;
      turn();
    },
    /** Looks again at once, because a task was changed. */
    wake(): void {
      if (isLooking) again = true;
      else plan(0);
    },
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
export type Scheduler = ReturnType<typeof createScheduler>;
