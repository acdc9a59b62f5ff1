import { HttpResponse } from 'msw';
import type { OperationId } from '@status/api-contract';
import type { Schemas } from '@/lib/schemas';
import { explain } from '../db/explain';
import type { MockDb } from '../db/store';
import type { MockThread } from '../db/tables';
import { answer, authorise, found, http, pageOf, readBody, Refusal } from '../http';

const shown = ({ id, assistantId, name, owner, createdAt, updatedAt }: MockThread) => ({
  id,
  assistantId,
  name,
  owner,
  createdAt,
  updatedAt,
});

/** A thread of whoever calls; anybody else's is not found. */
function own(db: MockDb, operation: OperationId, id: string): MockThread {
  const username = authorise(db, operation)?.username;
  const thread = db.threads.get(id);
  return found(thread?.owner === username ? thread : undefined, 'thread', id);
}

export const threadHandlers = (db: MockDb) => [
  http.get('/threads', ({ query, response }) =>
    answer(db, 'listThreads', () => {
      const user = authorise(db, 'listThreads');
      const all = query.get('all') === 'true';
      if (all && user?.authority !== 'ADMIN')
        throw new Refusal(403, 'forbidden', 'Only an ADMIN lists the threads of everybody.');
      const rows = [...db.threads.values()].filter(({ owner }) => all || owner === user?.username);
      rows.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
      return response(200).json(pageOf(rows.map(shown), query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/threads', ({ request, response }) =>
    answer(db, 'createThread', async () => {
      const body = await readBody('ThreadCreate', request);
      found(db.assistants.get(body.assistantId), 'assistant', body.assistantId);
      const now = new Date().toISOString();
      const thread: MockThread = {
        id: crypto.randomUUID(),
        assistantId: body.assistantId,
        name: body.name ?? 'New thread',
        owner: authorise(db, 'createThread')?.username ?? '',
        createdAt: now,
        updatedAt: now,
        messages: [],
      };
      db.threads.set(thread.id, thread);
      return response(201).json(shown(thread));
    }),
  ),
  http.delete('/threads', ({ response }) =>
    answer(db, 'deleteThreads', () => {
      const username = authorise(db, 'deleteThreads')?.username;
      for (const { id, owner } of db.threads.values())
        if (owner === username) db.threads.delete(id);
      return response(204).empty();
    }),
  ),
  http.get('/threads/{threadId}', ({ params, response }) =>
    answer(db, 'getThread', () => response(200).json(shown(own(db, 'getThread', params.threadId)))),
  ),
  http.patch('/threads/{threadId}', ({ params, request, response }) =>
    answer(db, 'updateThread', async () => {
      const { name } = await readBody('ThreadPatch', request);
      const thread = own(db, 'updateThread', params.threadId);
      const renamed = { ...thread, name, updatedAt: new Date().toISOString() };
      db.threads.set(thread.id, renamed);
      return response(200).json(shown(renamed));
    }),
  ),
  http.delete('/threads/{threadId}', ({ params, response }) =>
    answer(db, 'deleteThread', () => {
      db.threads.delete(own(db, 'deleteThread', params.threadId).id);
      return response(204).empty();
    }),
  ),
  http.get('/threads/{threadId}/messages', ({ params, query, response }) =>
    answer(db, 'listMessages', () => {
      const { messages } = own(db, 'listMessages', params.threadId);
      return response(200).json(pageOf(messages, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/threads/{threadId}/messages', ({ params, request, response }) =>
    answer(db, 'postMessage', async () => {
      const { content } = await readBody('MessageCreate', request);
      const thread = own(db, 'postMessage', params.threadId);
      const question: Schemas['Message'] = {
        ...explain(db, thread.id, new Date()),
        id: crypto.randomUUID(),
        role: 'user',
        content,
        citations: [],
        usage: null,
      };
      const said = explain(db, thread.id, new Date());
      db.threads.set(thread.id, { ...thread, messages: [...thread.messages, question, said] });
      if (request.headers.get('accept')?.includes('text/event-stream'))
        return asStream(question, said) as never;
      return response(201).json(said);
    }),
  ),
];

/** The events of the API: the question, the answer word by word, the answer as stored. */
function asStream(question: Schemas['Message'], said: Schemas['Message']): Response {
  const deltas = (said.content.match(/\S+\s*/g) ?? []).map((text) => ['delta', { text }] as const);
  const events = [['message', question] as const, ...deltas, ['message', said] as const];
  const text = events.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  return new HttpResponse(text.join(''), {
    status: 201,
    headers: { 'content-type': 'text/event-stream' },
  });
}
