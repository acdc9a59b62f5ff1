import { openapiDocument, operationsById } from '@status/api-contract';
import type { Schemas } from '@/lib/schemas';
import type { MockDb } from '../db/store';
import { answer, authorise, found, http, readBody, Refusal } from '../http';

const PROTECTED = ['session', 'users', 'config', 'health'];

export const configHandlers = (db: MockDb) => [
  http.get('/config', ({ response }) =>
    answer(db, 'listEndpointConfig', () => response(200).json(areasOf(db))),
  ),
  http.get('/config/endpoints/{key}', ({ params, response }) =>
    answer(db, 'getEndpointConfig', () => response(200).json(areaOf(db, params.key))),
  ),
  http.patch('/config/endpoints/{key}', ({ params, request, response }) =>
    answer(db, 'updateEndpointConfig', async () => {
      const { available } = await readBody('EndpointConfigPatch', request);
      const { key, protected: fixed } = areaOf(db, params.key);
      if (fixed && !available)
        throw new Refusal(409, 'endpoint-protected', `${key} cannot be switched off.`);
      const updatedBy = authorise(db, 'updateEndpointConfig')?.username ?? '';
      db.switches.set(key, { available, updatedAt: new Date().toISOString(), updatedBy });
      return response(200).json(areaOf(db, key));
    }),
  ),
  http.get('/config/assistant/limit', ({ response }) =>
    answer(db, 'getAssistantLimit', () => response(200).json(limitOf(db))),
  ),
  http.put('/config/assistant/limit', ({ request, response }) =>
    answer(db, 'putAssistantLimit', async () => {
      const { limit } = await readBody('AssistantLimitUpdate', request);
      const { used } = limitOf(db);
      if (limit < used) throw new Refusal(409, 'limit-below-use', `There are ${used} assistants.`);
      db.assistantLimit = limit;
      return response(200).json(limitOf(db));
    }),
  ),
  http.get('/config/public', ({ response }) =>
    answer(db, 'getPublicConfig', () =>
      response(200).json({
        version: '0.1.0',
        locales: ['en', 'es'],
        defaultLocale: 'en',
        authMethods: ['password', ...(db.github.offered ? (['github'] as const) : [])],
        features: Object.fromEntries(
          areasOf(db).map(({ key, available }) => [
            key,
            available && (key !== 'github' || db.github.offered),
          ]),
        ),
      }),
    ),
  ),
];

function areasOf(db: MockDb): Schemas['EndpointConfig'][] {
  const { tags } = openapiDocument as { tags: { name: string; description: string }[] };
  const operations = Object.values(operationsById);
  return tags
    .map(({ name, description }) => ({
      key: name,
      description,
      available: db.switches.get(name)?.available ?? true,
      protected: PROTECTED.includes(name),
      operations: operations.filter(({ tag }) => tag === name).length,
      updatedAt: db.switches.get(name)?.updatedAt ?? null,
      updatedBy: db.switches.get(name)?.updatedBy ?? null,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const areaOf = (db: MockDb, key: unknown) =>
  found(
    areasOf(db).find((area) => area.key === key),
    'area of the API',
    key,
  );

const limitOf = (db: MockDb): Schemas['AssistantLimit'] => ({
  limit: db.assistantLimit,
  used: db.assistants.size,
});
