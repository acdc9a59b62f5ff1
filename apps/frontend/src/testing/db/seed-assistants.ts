import { uuidOf } from './random';
import { explain } from './explain';
import type { MockDb } from './store';

const HOUR = 3_600_000;

/** One assistant, and a thread in which it has explained what fails. */
export function seedAssistants(db: MockDb, now: Date): void {
  const id = uuidOf('assistant/Compliance analyst');
  const createdAt = new Date(now.getTime() - 30 * 24 * HOUR).toISOString();
  db.assistants.set(id, {
    id,
    name: 'Compliance analyst',
    model: 'demo',
    tools: ['find_controls', 'explain_control', 'compare_periods'],
    instructions: 'Name the control first, then what would make it pass.',
    createdAt,
  });
  const threadId = uuidOf('thread/What fails?');
  const asked = new Date(now.getTime() - 2 * HOUR).toISOString();
  const question = {
    id: uuidOf('message/question'),
    threadId,
    role: 'user' as const,
    content: 'What fails at the moment, and why?',
    citations: [],
    unverified: [],
    proposals: [],
    usage: null,
    createdAt: asked,
  };
  db.threads.set(threadId, {
    id: threadId,
    assistantId: id,
    name: 'What fails?',
    owner: 'ada',
    createdAt: asked,
    updatedAt: asked,
    messages: [question, explain(db, threadId, new Date(Date.parse(asked) + 9_000))],
  });
}
