import type { Handlers } from '@status/governify-service';
import { HttpError } from '@status/governify-service';
import type { Request } from 'express';
import { badgeOf } from './badge.js';
import type { TaskKinds } from './kinds/task-kind.js';
import type { TaskRun } from './task-run.js';
import type { TaskRunner } from './task-runner.js';
import type { StatusAction, TaskFields, TaskService } from './task-service.js';

const ACTIONS = ['start', 'stop', 'switch'];
const DEFAULT_RUNS = 20;

const idOf = (req: Request) => String(req.params['id']);

/** The tasks of Governify's director, with runs on record. */
export const taskRoutes = (
  service: TaskService,
  runner: TaskRunner,
  kinds: TaskKinds,
): Handlers => ({
  listTasks: async (req, res) => {
    res.json(await service.list(req.query as Record<string, string>));
  },
  createTask: async (req, res) => {
    res.json(await service.create(req.body as TaskFields));
  },
  getTask: async (req, res) => {
    res.json(await service.get(idOf(req)));
  },
  putTask: async (req, res) => {
    await service.put(idOf(req), req.body as TaskFields);
    res.json({ code: 201, message: 'Updated' });
  },
  deleteTask: async (req, res) => {
    await service.delete(idOf(req));
    res.status(202).json({ code: 202, message: 'Deleted' });
  },
  getTaskStatus: async (req, res) => {
    res.json(await service.status(idOf(req)));
  },
  setTaskStatus: async (req, res) => {
    const action = String(req.params['action']);
    if (!ACTIONS.includes(action)) throw new HttpError(400, 'Action not permitted');
    res.json(await service.setRunning(idOf(req), action as StatusAction));
  },
  getTaskBadge: async (req, res) => {
    const { running } = await service.get(idOf(req));
    res
      .type('image/svg+xml')
      .set('cache-control', 'no-cache')
      .set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(badgeOf(running));
  },
  runTask: async (req, res) => {
    res.json((await runner.runNow(idOf(req))) ?? {});
  },
  listTaskRuns: async (req, res) => {
    const limit = Number(req.query['limit'] ?? DEFAULT_RUNS);
    res.json({ runs: (await service.runs(idOf(req), limit)).map(toRun) });
  },
  testTask: () => {
    throw new HttpError(
      501,
      `Code that is sent here is not run. A task names what it does in "script": ${[...kinds.keys()].join(', ')}.`,
    );
  },
  listTaskKinds: (_req, res) => {
    res.json({
      kinds: [...kinds.values()].map(({ name, description }) => ({ name, description })),
    });
  },
});

const toRun = ({ due, startedAt, ...run }: TaskRun) => ({
  ...run,
  due: due?.toISOString() ?? null,
  startedAt: startedAt.toISOString(),
});
