import type { Db } from '../../db/knex.js';
import { violatedIndex } from '../../db/query.js';
import { conflict } from '../../errors/index.js';
import type { Assistant, ToolName } from './assistant.js';
import type { AssistantStore } from './ports.js';

interface Row {
  id: string;
  name: string;
  instructions: string;
  model: string;
  tools: ToolName[];
  created_at: Date;
}

export const createAssistantRepository = (db: Db): AssistantStore => ({
  async list({ after, limit }) {
    const rows: Row[] = await db('assistants')
      .modify((query) => {
        if (after) query.whereRaw('(created_at, id) > (?, ?::uuid)', [after.at, after.id]);
      })
      .orderBy(['created_at', 'id'])
      .limit(limit);
    return rows.map(toAssistant);
  },
  async find(id) {
    const row: Row | undefined = await db('assistants').where({ id }).first();
    return row && toAssistant(row);
  },
  async count() {
    const [row] = await db('assistants').count({ count: '*' });
    return Number(row?.['count'] ?? 0);
  },
  async insert({ id, name, instructions, model, tools, createdAt }, createdBy) {
    try {
      await db('assistants').insert({
        id,
        name,
        instructions,
        model,
        tools,
        created_by: createdBy,
        created_at: createdAt,
      });
    } catch (error) {
      if (violatedIndex(error) !== 'assistants_name_key') throw error;
      throw conflict('assistant-exists', `There is an assistant "${name}" already.`, [
        { path: '/body/name', message: 'is taken, whatever its case; choose another' },
      ]);
    }
  },
  setInstructions: async (id, instructions) =>
    (await db('assistants').where({ id }).update({ instructions })) > 0,
  delete: async (id) => (await db('assistants').where({ id }).delete()) > 0,
  deleteAll: async () => {
    await db('assistants').delete();
  },
  lock: async () => {
    await db.raw("select pg_advisory_xact_lock(hashtextextended('assistants', 0))");
  },
});

const toAssistant = ({ created_at: createdAt, ...row }: Row): Assistant => ({
  id: row.id,
  name: row.name,
  instructions: row.instructions,
  model: row.model,
  tools: row.tools,
  createdAt,
});
