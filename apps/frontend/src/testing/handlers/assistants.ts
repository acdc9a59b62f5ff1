import type { MockDb } from '../db/store';
import type { MockAssistant } from '../db/tables';
import { answer, found, http, pageOf, readBody, Refusal } from '../http';

const MODELS = ['demo', 'demo-large'];
const LIMIT = 20;

const shown = ({ id, name, model, tools, createdAt }: MockAssistant) => ({
  id,
  name,
  model,
  tools,
  createdAt,
});

export const assistantHandlers = (db: MockDb) => [
  http.get('/assistants', ({ query, response }) =>
    answer(db, 'listAssistants', () => {
      const rows = [...db.assistants.values()].map(shown);
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/assistants', ({ request, response }) =>
    answer(db, 'createAssistant', async () => {
      const body = await readBody('AssistantCreate', request);
      const taken = [...db.assistants.values()].some(
        ({ name }) => name.toLowerCase() === body.name.toLowerCase(),
      );
      if (taken) throw new Refusal(409, 'assistant-exists', `There is "${body.name}" already.`);
      if (db.assistants.size >= LIMIT)
        throw new Refusal(429, 'assistant-limit', `There are ${LIMIT} assistants already.`);
      const { model = 'demo', tools = ['find_controls', 'explain_control'] } = body;
      if (!MODELS.includes(model))
        throw new Refusal(400, 'validation-failed', 'This model is not allowed.', [
          { path: '/body/model', message: `must be one of ${MODELS.join(', ')}` },
        ]);
      const assistant: MockAssistant = {
        id: crypto.randomUUID(),
        name: body.name,
        model,
        tools,
        instructions: body.instructions ?? '',
        createdAt: new Date().toISOString(),
      };
      db.assistants.set(assistant.id, assistant);
      return response(201).json(shown(assistant));
    }),
  ),
  http.delete('/assistants', ({ response }) =>
    answer(db, 'deleteAssistants', () => {
      db.assistants.clear();
      db.threads.clear();
      return response(204).empty();
    }),
  ),
  http.get('/assistants/{assistantId}', ({ params, response }) =>
    answer(db, 'getAssistant', () => {
      const id = params.assistantId;
      return response(200).json(shown(found(db.assistants.get(id), 'assistant', id)));
    }),
  ),
  http.delete('/assistants/{assistantId}', ({ params, response }) =>
    answer(db, 'deleteAssistant', () => {
      found(db.assistants.get(params.assistantId), 'assistant', params.assistantId);
      db.assistants.delete(params.assistantId);
      for (const { id, assistantId } of db.threads.values())
        if (assistantId === params.assistantId) db.threads.delete(id);
      return response(204).empty();
    }),
  ),
  http.get('/assistants/{assistantId}/instructions', ({ params, response }) =>
    answer(db, 'getAssistantInstructions', () => {
      const id = params.assistantId;
      const { instructions } = found(db.assistants.get(id), 'assistant', id);
      return response(200).json({ instructions });
    }),
  ),
  http.put('/assistants/{assistantId}/instructions', ({ params, request, response }) =>
    answer(db, 'putAssistantInstructions', async () => {
      const { instructions } = await readBody('AssistantInstructions', request);
      const assistant = found(
        db.assistants.get(params.assistantId),
        'assistant',
        params.assistantId,
      );
      db.assistants.set(assistant.id, { ...assistant, instructions });
      return response(200).json({ instructions });
    }),
  ),
];
