import { createHash } from 'node:crypto';
import { AppError, conflict, notFound, tooMany } from '../../errors/index.js';
import { answer, type AnswerEvents } from './answer-loop.js';
import type { AnswerLimits, Message } from './assistant.js';
import { notConfigured } from './assistant-service.js';
import type { AssistantStore, MessageStore, ModelProvider, OwnApi, ThreadStore } from './ports.js';
import type { Owner } from './thread-service.js';

export interface AnswerDeps {
  assistants: Pick<AssistantStore, 'find'>;
  threads: ThreadStore;
  messages: MessageStore;
  /** undefined: none is configured. */
  provider: ModelProvider | undefined;
  limits: AnswerLimits;
  newId: () => string;
  now: () => Date;
}
export interface Question {
  threadId: string;
  content: string;
  owner: Owner;
  /** Reads with the rights of whoever asks. */
  api: (signal: AbortSignal) => OwnApi;
  /** Aborts when whoever asks has gone. */
  gone: AbortSignal;
}
export interface QuestionEvents extends Omit<AnswerEvents, 'onUsage'> {
  onMessage?: (message: Message) => void;
}

const DAY_MS = 86_400_000;

export type AnswerService = ReturnType<typeof createAnswerService>;

export function createAnswerService(deps: AnswerDeps) {
  const { assistants, threads, messages, provider, limits, newId, now } = deps;

  /** One answer at a time in a thread, and a bound to what a person may use in a day. */
  async function admit(threadId: string, owner: Owner): Promise<void> {
    const since = new Date(now().getTime() - DAY_MS);
    const used = await messages.usedSince(owner.id, since);
    if (used >= limits.dailyTokens)
      throw tooMany(
        `You have used ${used} of ${limits.dailyTokens} tokens in 24 hours. Ask again later.`,
        3600,
      );
    const until = new Date(now().getTime() + limits.deadlineMs);
    if (!(await threads.take(threadId, now(), until)))
      throw conflict(
        'answer-in-progress',
        'The last question of this thread is still being answered. Wait for it, or begin another thread.',
      );
  }

  return {
    /**
     * Stores the question, has it answered and stores the answer. A question without an answer stays
     * in the thread.
     * @throws 404, 409 while another is being answered, 429, 502, 503, 504
     */
    async ask(question: Question, events: QuestionEvents = {}): Promise<Message> {
      const { threadId, content, owner } = question;
      const thread = await threads.find(threadId, owner.id);
      if (!thread) throw notFound('thread', threadId);
      if (!provider) throw notConfigured();
      const assistant = await assistants.find(thread.assistantId);
      if (!assistant) throw notFound('assistant', thread.assistantId);
      await admit(threadId, owner);
      const deadline = AbortSignal.timeout(limits.deadlineMs);
      const signal = AbortSignal.any([deadline, question.gone]);
      try {
        const asked = { ...blank(newId(), threadId, now()), role: 'user' as const, content };
        await messages.insert(asked);
        events.onMessage?.(asked);
        const usages: Promise<void>[] = [];
        const history = await messages.newest(threadId, limits.history);
        const said = await answer(
          { assistant, messages: history, user: pseudonym(owner.id) },
          provider,
          question.api(signal),
          limits,
          signal,
          {
            ...events,
            onUsage: (usage) => void usages.push(messages.countUsage(owner.id, usage, now())),
          },
        )
          .catch((error: unknown) => {
            throw deadline.aborted && !(error instanceof AppError) ? tookTooLong() : error;
          })
          .finally(() => Promise.all(usages));
        const { text, ...rest } = said;
        const answered: Message = {
          ...blank(newId(), threadId, now()),
          ...rest,
          role: 'assistant',
          content: text || 'There is no answer.',
        };
        await messages.insert(answered);
        events.onMessage?.(answered);
        return answered;
      } finally {
        await threads.release(threadId, now());
      }
    },
  };
}

const blank = (
  id: string,
  threadId: string,
  createdAt: Date,
): Omit<Message, 'role' | 'content'> => ({
  id,
  threadId,
  citations: [],
  unverified: [],
  proposals: [],
  usage: null,
  createdAt,
});

/** The provider tells people apart, without learning who they are. */
const pseudonym = (id: string) =>
  createHash('sha256').update(`status ${id}`).digest('hex').slice(0, 32);

const tookTooLong = () =>
  new AppError({
    status: 504,
    code: 'assistant-timeout',
    title: 'Gateway Timeout',
    detail: 'The answer took too long and was given up. Ask for less at a time.',
  });
