import { forbidden, notFound } from '../../errors/index.js';
import type { Thread } from './assistant.js';
import type { AssistantStore, MessageStore, PageQuery, ThreadStore } from './ports.js';

export interface ThreadDeps {
  assistants: Pick<AssistantStore, 'find'>;
  threads: ThreadStore;
  messages: Pick<MessageStore, 'list'>;
  newId: () => string;
  now: () => Date;
}
export interface Owner {
  id: string;
  username: string;
  authority: string;
}

const UNNAMED = 'New thread';

export type ThreadService = ReturnType<typeof createThreadService>;

/** Threads are their owner's: anybody else's is not found. */
export function createThreadService({ assistants, threads, messages, newId, now }: ThreadDeps) {
  const get = async (id: string, owner: Owner): Promise<Thread> => {
    const thread = await threads.find(id, owner.id);
    if (!thread) throw notFound('thread', id);
    return thread;
  };
  return {
    get,
    list(owner: Owner, all: boolean, query: PageQuery): Promise<Thread[]> {
      // A rule about a parameter, which the roles of the operation cannot say.
      if (all && owner.authority !== 'ADMIN')
        throw forbidden('Only an ADMIN lists the threads of everybody. Leave `all` out.');
      return threads.list(all ? undefined : owner.id, query);
    },
    async create(fields: { assistantId: string; name?: string }, owner: Owner): Promise<Thread> {
      if (!(await assistants.find(fields.assistantId)))
        throw notFound('assistant', fields.assistantId);
      const thread: Thread = {
        id: newId(),
        assistantId: fields.assistantId,
        name: fields.name ?? UNNAMED,
        ownerId: owner.id,
        owner: owner.username,
        createdAt: now(),
        updatedAt: now(),
      };
      await threads.insert(thread);
      return thread;
    },
    async rename(id: string, name: string, owner: Owner): Promise<Thread> {
      await get(id, owner);
      await threads.rename(id, name, now());
      return get(id, owner);
    },
    async remove(id: string, owner: Owner): Promise<void> {
      if (!(await threads.delete(id, owner.id))) throw notFound('thread', id);
    },
    removeAll: (owner: Owner) => threads.deleteAll(owner.id),
    async messages(id: string, owner: Owner, query: PageQuery) {
      await get(id, owner);
      return messages.list(id, query);
    },
  };
}
