import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Schemas } from '@status/api-contract';
import { ACCESS_COOKIE } from '../../http/authenticate.js';
import { readCookie } from '../../http/cookies.js';
import { toProblem } from '../../http/error-handler.js';
import type { Routes } from '../../http/handler.js';
import { toPage } from '../../http/pagination.js';
import type { AnswerService, Question } from './answer-service.js';
import type { Message } from './assistant.js';
import { keyOf, readCursor } from './page-key.js';
import type { OwnApi } from './ports.js';
import type { ThreadService } from './thread-service.js';

export interface MessageRouteDeps {
  threads: ThreadService;
  answers: AnswerService;
  /** Our API as whoever sent this header. */
  apiFor: (authorization: string, signal: AbortSignal) => OwnApi;
}

export const createMessageRoutes = ({ threads, answers, apiFor }: MessageRouteDeps): Routes => ({
  listMessages: async ({ path, query: { cursor, limit = 50 }, principal }) => {
    const page = { ...readCursor(cursor), limit: limit + 1 };
    const found = await threads.messages(path.threadId, principal, page);
    return { status: 200, body: toPage(found, limit, keyOf, toContract) };
  },
  postMessage: async ({ path, body, principal, req, log }) => {
    const gone = new AbortController();
    // Closed before it was finished: nobody waits for the answer any more.
    req.res?.once('close', () => gone.abort());
    const question: Question = {
      threadId: path.threadId,
      content: body.content,
      owner: principal,
      api: (signal) => apiFor(authorizationOf(req), signal),
      gone: gone.signal,
    };
    if (req.accepts(['application/json', 'text/event-stream']) === 'text/event-stream')
      return { raw: (_req, res) => stream(res, question, answers, log) };
    return { status: 201, body: toContract(await answers.ask(question)) };
  },
});

/** Before the first event a fault is a problem answer as always; after it, an event. */
async function stream(res: Response, question: Question, answers: AnswerService, log: Logger) {
  const send = (event: string, data: unknown) => {
    if (!res.headersSent)
      res.status(201).set({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        'x-accel-buffering': 'no',
      });
    res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  try {
    await answers.ask(question, {
      onMessage: (message) => send('message', toContract(message)),
      onText: (text) => send('delta', { text }),
      onTool: (name) => send('tool', { name }),
    });
  } catch (error) {
    if (!res.headersSent) throw error;
    const { type, title, status, code, detail } = toProblem(error);
    const problem = { type, title, status, code, detail };
    if (problem.status === 500) log.error({ err: error }, 'answer broke off');
    send('problem', problem);
  }
  res.end();
}

/** The token the caller has shown, wherever it was carried. */
const authorizationOf = (req: Request): string =>
  req.get('authorization') ?? `Bearer ${readCookie(req.get('cookie'), ACCESS_COOKIE) ?? ''}`;

const toContract = ({ createdAt, ...message }: Message): Schemas['Message'] => ({
  ...message,
  createdAt: createdAt.toISOString(),
});
