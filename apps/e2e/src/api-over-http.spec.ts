import type { APIRequestContext } from '@playwright/test';
import { stack } from '../stack.mjs';
import { freshName, PATCHED, servers, serversPath } from './support/own-catalog.js';
import { expect, SIGNED_OUT, test } from './support/story.js';

test.use({ storageState: SIGNED_OUT });

/** The API without the SDK: as anybody with an HTTP client meets it. */
function http(request: APIRequestContext, token?: string) {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return {
    get: (path: string) => request.get(stack.apiUrl + path, { headers }),
    post: (path: string, data?: object) => request.post(stack.apiUrl + path, { headers, data }),
    patch: (path: string) => request.patch(stack.apiUrl + path, { headers }),
  };
}
type Http = ReturnType<typeof http>;

/** Follows a `Location` from 202 to 200. @returns the codes on the way, and the last body */
async function follow(api: Http, location: string) {
  const codes: number[] = [];
  let body: Record<string, never> & { status: string; group: { verdict: string; value: number } };
  do {
    const answer = await api.get(location.replace('/api/v1', ''));
    codes.push(answer.status());
    body = await answer.json();
  } while (codes.at(-1) === 202 && codes.length < 10_000);
  return { codes: new Set(codes), body };
}

test('a program without the SDK goes from a draft to a point', async ({ request, source }) => {
  source.serve(serversPath('production'), servers(4));
  source.serve(serversPath('staging'), servers(4, 1));

  const anonymous = await http(request).get('/catalogs');
  expect(anonymous.status()).toBe(401);
  expect(anonymous.headers()['content-type']).toContain('application/problem+json');

  const session = await http(request).post('/users/signIn', stack.admin);
  expect(session.status()).toBe(200);
  const api = http(request, (await session.json()).accessToken);

  await api.post('/scopes', {
    name: 'environment',
    type: 'select',
    values: ['production', 'staging'],
  });
  const draft = await api.post('/catalogs/drafts', {
    name: freshName('Servers, over HTTP, blocked'),
  });
  expect(draft.status()).toBe(201);
  const catalog = await draft.json();
  expect(catalog.status).toBe('draft');

  const bare = await api.post('/controls/drafts', {
    catalogId: catalog.id,
    name: 'Nobody said how',
  });
  expect(bare.status()).toBe(201);
  const blocked = await api.patch(`/catalogs/${catalog.id}/finalize`);
  expect(blocked.status()).toBe(409);
  const problem = await blocked.json();
  expect(problem.errors).toHaveLength(1);
  expect(problem.errors[0].path).toContain((await bare.json()).id);

  const complete = await api.post('/catalogs/drafts', { name: freshName('Servers, over HTTP') });
  const { id: catalogId } = await complete.json();
  const created = await api.post('/controls', {
    catalogId,
    name: 'Every server is patched',
    flowId: 'rest-items',
    period: 'daily',
    params: PATCHED,
  });
  expect(created.status()).toBe(201);
  const { id: controlId } = await created.json();
  for (const environment of ['production', 'staging']) {
    const set = await api.post('/scopes/sets', { controlId, scopes: { environment } });
    expect(set.status()).toBe(201);
  }
  const finalized = await api.patch(`/catalogs/${catalogId}/finalize`);
  expect(finalized.status()).toBe(200);
  expect((await finalized.json()).controlsFinalized).toBe(1);

  const release = source.hold();
  const run = await api.post(`/controls/${controlId}/computations`);
  expect(run.status()).toBe(202);
  const { groups } = await run.json();
  expect(groups).toHaveLength(2);
  const location = run.headers()['location'] ?? '';
  expect(location).toContain(groups[0].id);
  const early = await api.get(location.replace('/api/v1', ''));
  expect(early.status()).toBe(202);
  expect(early.headers()['retry-after']).toMatch(/^\d+$/);
  release();

  const expected: Record<string, [string, number]> = {
    production: ['passed', 100],
    staging: ['failed', 75],
  };
  for (const { id, scope } of groups) {
    const { codes, body } = await follow(api, `/computations/${id}`);
    expect([...codes]).toContain(200);
    expect(body.status).toBe('done');
    expect([body.group.verdict, body.group.value]).toEqual(expected[scope.environment]);
  }

  const points = async () => (await (await api.get(`/points?controlId=${controlId}`)).json()).items;
  const first = await points();
  expect(first).toHaveLength(2);
  for (const { revision, guaranteeResult, scope } of first)
    expect([revision, guaranteeResult]).toEqual([1, scope.environment === 'production']);

  const again = await (await api.post(`/controls/${controlId}/computations`)).json();
  for (const { id } of again.groups) await follow(api, `/computations/${id}`);
  const second = await points();
  expect(second.map(({ id }: { id: string }) => id).sort()).toEqual(
    first.map(({ id }: { id: string }) => id).sort(),
  );
  for (const { revision } of second) expect(revision).toBe(2);

  const failed = again.groups.find(
    ({ scope }: { scope: Record<string, string> }) => scope['environment'] === 'staging',
  );
  const exported = await api.get(`/computations/${failed.id}/evidence`);
  const { computations } = await exported.json();
  const evidences = computations.flatMap((row: { evidences: object[] }) => row.evidences);
  expect(evidences).toHaveLength(4);
  expect(evidences[0]).toMatchObject({
    key: 'server-0',
    value: 'no',
    result: false,
    source: { url: source.urlOf(serversPath('staging')), status: 200 },
  });
});
