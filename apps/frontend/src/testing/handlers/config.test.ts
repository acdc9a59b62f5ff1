import { getResponse } from 'msw';
import { expect, it } from 'vitest';
import { createMockDb } from '../db/mock-db';
import { createHandlers } from '.';

it('answers calls of an area that was switched off as the server does, until it is on again', async () => {
  const db = createMockDb({ user: 'ada' });
  const handlers = createHandlers(db);
  const call = async (path: string, method = 'GET', body?: object) =>
    (await getResponse(
      handlers,
      new Request(`http://localhost/backend${path}`, {
        method,
        ...(body && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      }),
    )) as Response;
  expect((await call('/flows')).status).toBe(200);
  await call('/config/endpoints/flows', 'PATCH', { available: false });
  expect((await call('/flows')).status).toBe(503);
  expect(await (await call('/config/public')).json()).toMatchObject({ features: { flows: false } });
  expect((await call('/config/endpoints/config', 'PATCH', { available: false })).status).toBe(409);
  await call('/config/endpoints/flows', 'PATCH', { available: true });
  expect((await call('/flows')).status).toBe(200);
});
