import type { Db } from '../../db/knex.js';
import type { Citation, Message, Proposal } from './assistant.js';
import type { MessageStore } from './ports.js';

interface Row {
  id: string;
  thread_id: string;
  role: Message['role'];
  content: string;
  citations: Citation[];
  unverified: string[];
  proposals: Proposal[];
  input_tokens: number | null;
  output_tokens: number | null;
  created_at: Date;
}

export const createMessageRepository = (db: Db): MessageStore => ({
  async list(threadId, { after, limit }) {
    const rows: Row[] = await db('thread_messages')
      .where({ thread_id: threadId })
      .modify((query) => {
        if (after) query.whereRaw('(created_at, id) > (?, ?::uuid)', [after.at, after.id]);
      })
      .orderBy(['created_at', 'id'])
      .limit(limit);
    return rows.map(toMessage);
  },
  async newest(threadId, limit) {
    const rows: Row[] = await db('thread_messages')
      .where({ thread_id: threadId })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    return rows.map(toMessage).reverse();
  },
  insert: async (message) => {
    await db('thread_messages').insert({
      id: message.id,
      thread_id: message.threadId,
      role: message.role,
      content: message.content,
      citations: JSON.stringify(message.citations),
      unverified: message.unverified,
      proposals: JSON.stringify(message.proposals),
      input_tokens: message.usage?.input ?? null,
      output_tokens: message.usage?.output ?? null,
      created_at: message.createdAt,
    });
  },
  countUsage: async (userId, { input, output }, now) => {
    await db.raw(
      `insert into assistant_usage (user_id, hour, tokens) values (?, date_trunc('hour', ?::timestamptz), ?)
       on conflict (user_id, hour) do update set tokens = assistant_usage.tokens + excluded.tokens`,
      [userId, now, input + output],
    );
  },
  async usedSince(userId, since) {
    const [row] = await db('assistant_usage')
      .where({ user_id: userId })
      .where('hour', '>', since)
      .sum({ tokens: 'tokens' });
    return Number(row?.['tokens'] ?? 0);
  },
});

const toMessage = (row: Row): Message => ({
  id: row.id,
  threadId: row.thread_id,
  role: row.role,
  content: row.content,
  citations: row.citations,
  unverified: row.unverified,
  proposals: row.proposals,
  usage:
    row.input_tokens === null || row.output_tokens === null
      ? null
      : { input: row.input_tokens, output: row.output_tokens },
  createdAt: row.created_at,
});
