import { newId } from '../../db/id.js';
import { inTransaction, type Db } from '../../db/knex.js';
import { createAnswerService } from './answer-service.js';
import type { AnswerLimits } from './assistant.js';
import { createAssistantRepository } from './assistant-repository.js';
import { createAssistantRoutes } from './assistant-routes.js';
import { createAssistantService } from './assistant-service.js';
import { createMessageRepository } from './message-repository.js';
import { createMessageRoutes } from './message-routes.js';
import { createOwnApi } from './own-api-gateway.js';
import type { AssistantLimit, ModelProvider, OwnApi } from './ports.js';
import { createThreadRepository } from './thread-repository.js';
import { createThreadRoutes } from './thread-routes.js';
import { createThreadService } from './thread-service.js';

export { createOpenAiProvider } from './openai-gateway.js';

export interface AssistantsOptions {
  db: Db;
  /** undefined: assistants are off. */
  provider: ModelProvider | undefined;
  limit: AssistantLimit;
  limits: AnswerLimits;
  /** Of this backend, without a path. */
  backendUrl: string;
  now: () => Date;
  apiFor?: (authorization: string, signal: AbortSignal) => OwnApi;
}

/** Assistants and threads over PostgreSQL and a provider of models. */
export function createAssistants(options: AssistantsOptions) {
  const { db, provider, limit, limits, now } = options;
  const stores = {
    assistants: createAssistantRepository(db),
    threads: createThreadRepository(db),
    messages: createMessageRepository(db),
  };
  const assistants = createAssistantService({
    assistants: stores.assistants,
    transaction: (work) => inTransaction(db, (trx) => work(createAssistantRepository(trx))),
    models: provider?.models ?? [],
    limit,
    newId,
    now,
  });
  const threads = createThreadService({ ...stores, newId, now });
  const answers = createAnswerService({ ...stores, provider, limits, newId, now });
  const apiFor =
    options.apiFor ??
    ((authorization: string, signal: AbortSignal) =>
      createOwnApi(`${options.backendUrl}/api/v1`, authorization, signal));
  return {
    /** How many there are, whoever made them. */
    count: stores.assistants.count,
    routes: {
      ...createAssistantRoutes(assistants),
      ...createThreadRoutes(threads),
      ...createMessageRoutes({ threads, answers, apiFor }),
    },
  };
}
