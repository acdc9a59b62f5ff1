import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import { toPage } from '../../http/pagination.js';
import type { Thread } from './assistant.js';
import { keyOf, readCursor } from './page-key.js';
import type { ThreadService } from './thread-service.js';

export const createThreadRoutes = (threads: ThreadService): Routes => ({
  listThreads: async ({ query: { all = false, cursor, limit = 50 }, principal }) => {
    const found = await threads.list(principal, all, { ...readCursor(cursor), limit: limit + 1 });
    return { status: 200, body: toPage(found, limit, keyOf, toContract) };
  },
  createThread: async ({ body, principal }) => ({
    status: 201,
    body: toContract(await threads.create(body, principal)),
  }),
  getThread: async ({ path, principal }) => ({
    status: 200,
    body: toContract(await threads.get(path.threadId, principal)),
  }),
  updateThread: async ({ path, body, principal }) => ({
    status: 200,
    body: toContract(await threads.rename(path.threadId, body.name, principal)),
  }),
  deleteThread: async ({ path, principal }) => {
    await threads.remove(path.threadId, principal);
    return { status: 204 };
  },
  deleteThreads: async ({ principal }) => {
    await threads.removeAll(principal);
    return { status: 204 };
  },
});

const toContract = (thread: Thread): Schemas['Thread'] => ({
  id: thread.id,
  assistantId: thread.assistantId,
  name: thread.name,
  owner: thread.owner,
  createdAt: thread.createdAt.toISOString(),
  updatedAt: thread.updatedAt.toISOString(),
});
