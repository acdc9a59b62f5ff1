import { randomUUID } from 'node:crypto';
import { HttpError } from '@status/governify-service';
import { runInTraceOf } from '@status/service-log';
import type { Store } from '../store/store.js';
import { kindOf, checkedConfig, type TaskKinds } from './kinds/task-kind.js';
import { dueAfter } from './schedule.js';
import type { TaskRun } from './task-run.js';
import type { StoredTask, Task } from './task.js';

/** A run that takes longer has failed. */
const LIMIT_MS = 300_000;
/** A claim outlives its run by this much, for clocks that differ. */
const MARGIN_MS = 30_000;
/** Runs that are remembered of each task. */
const KEPT_RUNS = 100;
const MAX_ERROR = 1_000;

export interface TaskRunnerOptions {
  store: Pick<Store, 'tasks' | 'runs'>;
  kinds: TaskKinds;
  /** Hears of each run that has ended. */
  onRun: (task: Task, run: TaskRun) => void;
  warn: (message: string, error: unknown) => void;
}

/** Runs tasks: one run of a task at a time and one for each due time, among all directors. */
export function createTaskRunner({ store, kinds, onRun, warn }: TaskRunnerOptions) {
  const { tasks, runs } = store;
  const stopping = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  async function claimed<T>(
    task: StoredTask,
    claim: { due: number; next: number | null } | undefined,
    work: (runId: string) => Promise<T>,
  ): Promise<T | undefined> {
    const runId = randomUUID();
    const now = Date.now();
    const until = now + LIMIT_MS + MARGIN_MS;
    if (!(await tasks.claim({ id: task.id, runId, now, until, ...claim }))) return undefined;
    try {
      // A run somebody asks for belongs to their request. One that is due begins a trace, and not
      // that of the request in which its timer happened to be set.
      return await (claim ? runInTraceOf(runId, () => work(runId)) : work(runId));
    } finally {
      await tasks
        .release(task.id, runId)
        .catch((error: unknown) => warn(`The claim on task ${task.id} runs out by itself`, error));
    }
  }

  async function perform(task: StoredTask, runId: string, due: number | null): Promise<unknown> {
    const startedAt = new Date();
    const began = performance.now();
    let outcome: { result: unknown } | { fault: unknown };
    try {
      outcome = { result: await execute(task) };
    } catch (fault) {
      outcome = { fault };
    }
    const run: TaskRun = {
      id: runId,
      taskId: task.id,
      due: due === null ? null : new Date(due),
      startedAt,
      durationMs: Math.round(performance.now() - began),
      ok: 'result' in outcome,
      error: 'fault' in outcome ? (outcome.fault as Error).message.slice(0, MAX_ERROR) : null,
    };
    onRun(task, run);
    await runs
      .insert(run, KEPT_RUNS)
      .catch((error: unknown) => warn(`A run of task ${task.id} is not on record`, error));
    if ('fault' in outcome) throw outcome.fault;
    return outcome.result;
  }

  async function execute(task: StoredTask): Promise<unknown> {
    const kind = kindOf(kinds, task.script);
    const config = checkedConfig(kind, task.config);
    const limit = AbortSignal.timeout(LIMIT_MS);
    const signal = AbortSignal.any([limit, stopping.signal]);
    const cut = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () =>
        reject(
          new Error(
            limit.aborted ? `It took longer than ${LIMIT_MS / 1000} s.` : 'The director stops.',
          ),
        ),
      );
    });
    return Promise.race([kind.run(config as never, signal), cut]);
  }

  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    const done = () => underWay.delete(work);
    work.then(done, done);
    return work;
  };

  return {
    /** Runs a task whose time has come, unless another director does or it still runs. */
    runDue: (task: StoredTask & { nextAt: number }): Promise<void> =>
      track(
        (async () => {
          const due = task.nextAt;
          const next = dueAfter(task, Math.max(due, Date.now()));
          const ran = await claimed(task, { due, next }, async (runId) => {
            await perform(task, runId, due).catch(() => undefined); // it is on record
            return true;
          });
          if (!ran) await tasks.skip(task.id, due, next);
        })(),
      ),
    /** Runs a task now. @returns what it gave @throws HttpError 404, 409, 500 */
    runNow: (id: string): Promise<unknown> =>
      track(
        (async () => {
          const task = await tasks.get(id);
          if (!task) throw new HttpError(404, 'Not Found');
          const ran = await claimed(task, undefined, async (runId) => {
            try {
              return { result: await perform(task, runId, null) };
            } catch (fault) {
              const { message } = fault as Error;
              throw new HttpError(500, 'The task failed.', [{ message }], { cause: fault });
            }
          });
          if (!ran) throw new HttpError(409, 'The task is running at the moment.');
          return ran.result;
        })(),
      ),
    /** Ends the runs under way; they are on record as failed. */
    async stop(): Promise<void> {
      stopping.abort();
      await Promise.allSettled(underWay);
    },
  };
}
export type TaskRunner = ReturnType<typeof createTaskRunner>;
