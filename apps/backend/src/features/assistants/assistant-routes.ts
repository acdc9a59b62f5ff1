import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import { toPage } from '../../http/pagination.js';
import type { Assistant } from './assistant.js';
import type { AssistantService } from './assistant-service.js';
import { keyOf, readCursor } from './page-key.js';

export const createAssistantRoutes = (assistants: AssistantService): Routes => ({
  listAssistants: async ({ query: { cursor, limit = 50 } }) => {
    const found = await assistants.list({ ...readCursor(cursor), limit: limit + 1 });
    return { status: 200, body: toPage(found, limit, keyOf, toContract) };
  },
  createAssistant: async ({ body, principal }) => ({
    status: 201,
    body: toContract(await assistants.create(body, principal.id)),
  }),
  getAssistant: async ({ path }) => ({
    status: 200,
    body: toContract(await assistants.get(path.assistantId)),
  }),
  deleteAssistant: async ({ path }) => {
    await assistants.remove(path.assistantId);
    return { status: 204 };
  },
  deleteAssistants: async () => {
    await assistants.removeAll();
    return { status: 204 };
  },
  getAssistantInstructions: async ({ path }) => {
    const { instructions } = await assistants.get(path.assistantId);
    return { status: 200, body: { instructions } };
  },
  putAssistantInstructions: async ({ path, body }) => {
    await assistants.setInstructions(path.assistantId, body.instructions);
    return { status: 200, body: { instructions: body.instructions } };
  },
});

const toContract = ({ id, name, model, tools, createdAt }: Assistant): Schemas['Assistant'] => ({
  id,
  name,
  model,
  tools,
  createdAt: createdAt.toISOString(),
});
