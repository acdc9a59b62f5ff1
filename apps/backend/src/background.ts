import type { Logger } from 'pino';

export interface Task {
  name: string;
  everyMs: number;
  run: () => Promise<unknown>;
}

/**
 * Runs small tasks again and again, each never twice at once. One that fails is logged and runs
 * again at its next turn.
 * @returns stop: resolves when none is running any more
 */
export function startTasks(tasks: readonly Task[], log: Logger): () => Promise<void> {
  let stopped = false;
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const turn = (task: Task) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      const work = task
        .run()
        .then(() => undefined)
        .catch((error: unknown) => log.warn({ err: error, task: task.name }, 'background task'))
        .finally(() => {
          running.delete(work);
          if (!stopped) turn(task);
        });
      running.add(work);
    }, task.everyMs);
    timers.add(timer);
  };
  for (const task of tasks) turn(task);
  return async () => {
    stopped = true;
    for (const timer of timers) clearTimeout(timer);
    await Promise.all(running);
  };
}
