import {
  buildCatalog,
  buildGroup,
  buildGroupResult,
  buildProblem,
} from '@status/api-contract/testing';
import { expect, expectTypeOf, it } from 'vitest';
import { BASE_URL as baseUrl, json, server } from '../test/server.js';
import { ApiError, createStatusClient, isApiError, NetworkError, type Result } from './index.js';

const session = (token: string) => json(200, { accessToken: token, expiresIn: 3600, user: {} });

it('calls an operation by its name, with path, query and body where the contract has them', async () => {
  let seen: Request | undefined;
  const { fetch } = server((request) => {
    seen = request;
    return json(200, { items: [buildCatalog()], page: { nextCursor: null, limit: 5 } });
  });
  const status = createStatusClient({ baseUrl: `${baseUrl}/`, fetch, token: 'secret' });
  const catalogs = await status.listCatalogs({ query: { limit: 5, status: 'draft' } });
  expect(catalogs.items[0]?.name).toBe('Example');
  expect(seen?.url).toBe(`${baseUrl}/catalogs?limit=5&status=draft`);
  expect(seen?.headers.get('authorization')).toBe('Bearer secret');
});

it('writes scope filters as the contract reads them', async () => {
  let url = '';
  const { fetch } = server((request) => {
    url = decodeURIComponent(request.url);
    return json(200, { items: [], page: { nextCursor: null, limit: 50 } });
  });
  await createStatusClient({ baseUrl, fetch }).listPoints({
    query: { scope: { environment: 'production' } },
  });
  expect(url).toBe(`${baseUrl}/points?scope[environment]=production`);
});

it('signs in once for calls that start together', async () => {
  const { fetch, calls } = server((request) =>
    request.url.endsWith('/signIn') ? session('t1') : json(200, { status: 'ok' }),
  );
  const credentials = { username: 'ada', password: 'secret' };
  const status = createStatusClient({ baseUrl, fetch, credentials });
  await Promise.all([status.getLiveness(), status.getLiveness()]);
  expect(calls.filter((call) => call.startsWith('POST'))).toEqual(['POST /users/signIn -']);
  expect(calls).toContain('GET /health/live Bearer t1');
});

it('tells a refused sign-in from silence, and tries again at the next call', async () => {
  let ready = false;
  const { fetch } = server((request) => {
    if (!request.url.endsWith('/signIn')) return json(200, { status: 'ok' });
    return ready ? session('t1') : json(401, buildProblem({ status: 401, code: 'wrong' }));
  });
  const credentials = { username: 'ada', password: 'secret' };
  const status = createStatusClient({ baseUrl, fetch, credentials });
  const refused = await status.getLiveness().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ApiError);
  expect(refused).toMatchObject({ status: 401, operationId: 'signIn' });
  ready = true;
  expect(await status.getLiveness()).toEqual({ status: 'ok' });
});

it('renews an ended session once and repeats every call with its body', async () => {
  let token = 't1';
  const bodies: string[] = [];
  const { fetch, calls } = server(async (request) => {
    if (request.url.endsWith('/signIn')) return session(token);
    if (request.headers.get('authorization') !== `Bearer t2`) {
      token = 't2';
      return json(401, buildProblem({ status: 401, code: 'session-ended' }));
    }
    bodies.push(await request.text());
    return json(201, buildCatalog());
  });
  const credentials = { username: 'ada', password: 'secret' };
  const status = createStatusClient({ baseUrl, fetch, credentials });
  const body = { name: 'Mine' };
  await Promise.all([status.createCatalogDraft({ body }), status.createCatalogDraft({ body })]);
  expect(bodies).toEqual(['{"name":"Mine"}', '{"name":"Mine"}']);
  expect(calls.filter((call) => call.includes('signIn'))).toHaveLength(2);
});

it('refreshes by cookie in browsers, and tells when the session is over', async () => {
  let ended = 0;
  const { fetch, calls } = server(() => json(401, buildProblem({ status: 401 })));
  const status = createStatusClient({ baseUrl, fetch, onSessionEnd: () => ended++ });
  await expect(status.listFlows()).rejects.toBeInstanceOf(ApiError);
  expect(ended).toBe(1);
  expect(calls).toEqual(['GET /flows -', 'POST /users/auth/refresh -']);
});

it('throws the problem of the server, and tells a refusal from silence', async () => {
  const problem = buildProblem({
    status: 409,
    code: 'not-finalized',
    detail: 'Finalize it first.',
  });
  const refusing = createStatusClient({ baseUrl, fetch: server(() => json(409, problem)).fetch });
  const refusal = await refusing.runControl({ path: { controlId: 'x' } }).catch((e) => e);
  expect(refusal).toMatchObject({ status: 409, code: 'not-finalized' });
  expect(refusal.message).toBe('runControl: Finalize it first.');
  expect(refusal.shouldRetry()).toBe(false);
  const silent = createStatusClient({
    baseUrl,
    fetch: async () => {
      throw new TypeError('fetch failed');
    },
  });
  const silence = await silent.getOverview().catch((e) => e);
  expect(silence).toBeInstanceOf(NetworkError);
  expect(silence.shouldRetry()).toBe(true);
});

it('follows a group from 202 to 200', async () => {
  const group = buildGroup();
  const { fetch, calls } = server((_request, call) =>
    call < 3
      ? json(202, { code: 202, message: 'Not ready yet', status: 'running', group })
      : json(200, buildGroupResult({ status: 'done', group })),
  );
  const status = createStatusClient({ baseUrl, fetch });
  const result = await status.waitForGroup(group.id, { every: 1 });
  expect(result.status).toBe('done');
  expect(calls).toHaveLength(3);
});

it('stops following when told to', async () => {
  const { fetch } = server(() =>
    json(202, { code: 202, message: '', status: 'running', group: buildGroup() }),
  );
  const status = createStatusClient({ baseUrl, fetch });
  const signal = AbortSignal.timeout(20);
  await expect(status.waitForGroup('x', { every: 1, signal })).rejects.toThrow();
});

it('has types from the contract', () => {
  const status = createStatusClient({ baseUrl });
  expectTypeOf(status.getPoint).parameter(0).toExtend<{ path: { pointId: string } }>();
  // @ts-expect-error a call without a part that its operation needs does not compile
  expectTypeOf(status.getPoint).toBeCallableWith();
  expectTypeOf<Result<'signOut'>>().toEqualTypeOf<undefined>();
  expectTypeOf<Result<'getLiveness'>>().toExtend<{ status: 'ok' | 'unavailable' }>();
  // @ts-expect-error an operation outside of the contract does not compile
  expect(status.listCatalogues).toBeUndefined();
});

it('asks a provider for a token once, and again with the one that was refused', async () => {
  const asked: (string | undefined)[] = [];
  const { fetch, calls } = server((request) =>
    request.headers.get('authorization') === 'Bearer t1' ? json(401, {}) : json(200, {}),
  );
  const token = async (refused?: string) => {
    asked.push(refused);
    return `t${asked.length}`;
  };
  const status = createStatusClient({ baseUrl, fetch, token });
  await Promise.all([status.listFlows(), status.getOverview(), status.listScopes()]);
  await status.listFlows();
  expect(asked).toEqual([undefined, 't1']);
  expect(calls.filter((call) => call.endsWith('t2'))).toHaveLength(4);
});

it('leaves it at the refusal when the provider has no other token, or a token is fixed', async () => {
  const { fetch, calls } = server(() => json(401, buildProblem({ status: 401 })));
  const same = createStatusClient({ baseUrl, fetch, token: () => 'status_same' });
  await expect(same.listFlows()).rejects.toMatchObject({ status: 401 });
  const fixed = createStatusClient({ baseUrl, fetch, token: 'status_fixed' });
  await expect(fixed.listFlows()).rejects.toMatchObject({ status: 401 });
  expect(calls).toEqual(['GET /flows Bearer status_same', 'GET /flows Bearer status_fixed']);
});

it('gives the ETag that an edit needs', async () => {
  let given: string | null = null;
  const { fetch } = server((request) => {
    given = request.headers.get('if-match');
    return json(200, buildCatalog(), { etag: '"7"' });
  });
  const status = createStatusClient({ baseUrl, fetch });
  const path = { catalogId: 'c' };
  const { data, etag, status: code } = await status.withResponse.getCatalog({ path });
  expect([data.name, etag, code]).toEqual(['Example', '"7"', 200]);
  await status.updateCatalog({ path, body: { name: 'New' }, headers: { 'If-Match': etag } });
  expect(given).toBe('"7"');
});

it('names the media type of a body when it is not the usual one', async () => {
  let request: Request | undefined;
  const { fetch } = server((seen) => {
    request = seen;
    return json(200, buildCatalog());
  });
  const status = createStatusClient({ baseUrl, fetch });
  const body = { name: 'New' };
  const contentType = 'application/merge-patch+json';
  await status.updateCatalog({ path: { catalogId: 'c' }, body, contentType });
  expect(request?.headers.get('content-type')).toBe(contentType);
  expect(await request?.json()).toEqual(body);
});

it('tells refusals apart by their code, with the fields and the id of the request', async () => {
  const errors = [{ path: '/body/name', message: 'is missing' }];
  const problem = buildProblem({ status: 400, code: 'invalid-request', errors });
  const { fetch } = server(() => json(400, problem, { 'x-request-id': 'req-1' }));
  const refused: unknown = await createStatusClient({ baseUrl, fetch })
    .createCatalogDraft({ body: { name: '' } })
    .catch((error: unknown) => error);
  expect(isApiError(refused, 'version-conflict')).toBe(false);
  expect(isApiError(refused)).toBe(true);
  if (!isApiError(refused, 'invalid-request', 'conflict')) throw new Error('not told apart');
  expectTypeOf(refused.code).toEqualTypeOf<'invalid-request' | 'conflict'>();
  expect(refused.errors).toEqual(errors);
  expect(refused.requestId).toBe('req-1');
});
