import { AppError, invalid, notFound, unavailable } from '../../errors/index.js';
import { TOOL_NAMES, type Assistant, type ToolName } from './assistant.js';
import type { AssistantLimit, AssistantStore, PageQuery } from './ports.js';

export interface AssistantCreate {
  name: string;
  instructions?: string;
  model?: string;
  tools?: ToolName[];
}

export interface AssistantDeps {
  assistants: AssistantStore;
  transaction: <T>(work: (assistants: AssistantStore) => Promise<T>) => Promise<T>;
  /** Models of the provider, the default one first; none: no provider is configured. */
  models: readonly string[];
  limit: AssistantLimit;
  newId: () => string;
  now: () => Date;
}

export const notConfigured = () =>
  unavailable(
    'assistants-not-configured',
    'No provider is configured. Set OPENAI_API_KEY, and OPENAI_BASE_URL and OPENAI_MODELS for another provider than OpenAI, and start STATUS again.',
  );

export type AssistantService = ReturnType<typeof createAssistantService>;

export function createAssistantService(deps: AssistantDeps) {
  const { assistants, transaction, models, limit, newId, now } = deps;
  const get = async (id: string): Promise<Assistant> => {
    const assistant = await assistants.find(id);
    if (!assistant) throw notFound('assistant', id);
    return assistant;
  };
  return {
    list: (query: PageQuery) => assistants.list(query),
    get,
    /** @throws 400 for a model that is not allowed, 409 for a name taken, 429 at the limit, 503 */
    create(fields: AssistantCreate, createdBy: string): Promise<Assistant> {
      const { model = models[0] } = fields;
      if (model === undefined) throw notConfigured();
      if (!models.includes(model))
        throw invalid([{ path: '/body/model', message: `must be one of ${models.join(', ')}` }]);
      return transaction(async (locked) => {
        await locked.lock();
        const allowed = await limit.get();
        if ((await locked.count()) >= allowed) throw tooManyAssistants(allowed);
        const assistant: Assistant = {
          id: newId(),
          name: fields.name,
          instructions: fields.instructions ?? '',
          model,
          tools: fields.tools ?? [...TOOL_NAMES],
          createdAt: now(),
        };
        await locked.insert(assistant, createdBy);
        return assistant;
      });
    },
    async setInstructions(id: string, instructions: string): Promise<void> {
      if (!(await assistants.setInstructions(id, instructions))) throw notFound('assistant', id);
    },
    async remove(id: string): Promise<void> {
      if (!(await assistants.delete(id))) throw notFound('assistant', id);
    },
    removeAll: () => assistants.deleteAll(),
  };
}

/** Waiting does not help here, so there is no Retry-After. */
const tooManyAssistants = (allowed: number) =>
  new AppError({
    status: 429,
    code: 'assistant-limit',
    title: 'Too Many Requests',
    detail: `There are as many assistants as this installation allows, ${allowed}. Delete one, or ask an administrator to raise the limit.`,
  });
