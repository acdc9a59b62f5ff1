import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import * as errors from '../errors.js';
import { startServer, type Seen, type StubServer } from '../testing/stub-server.js';
import type { ClientOptions } from '../transport/call.js';
import { createRegistryClient } from './registry-client.js';

const RANGE = { from: '2025-03-01T00:00:00.000Z', to: '2025-03-02T00:00:00+01:00' };
const state = (id: string) => ({
  stateType: 'guarantees',
  agreementId: 'a',
  id,
  scope: { site: 'north' },
  period: { from: RANGE.from, to: RANGE.to },
  value: true,
  metrics: { M: 1 },
  evidences: [],
});

const servers: StubServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

type Answer = (request: Seen, response: ServerResponse) => void;

async function clientOf(answer: Answer, options: Partial<ClientOptions> = {}) {
  const server = await startServer(answer);
  servers.push(server);
  return { server, client: createRegistryClient({ baseUrl: `${server.url}/`, ...options }) };
}

const json =
  (status: number, body: unknown): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** A registry of one process: agreements by id, as Governify's own would answer them. */
function memoryRegistry(stored = new Map<string, object>()): Answer {
  return ({ method, url, body }, response) => {
    const id = decodeURIComponent(url.split('?')[0]?.split('/')[4] ?? '');
    const given = body as { id: string } | undefined;
    if (method === 'POST') {
      if (given && stored.has(given.id))
        return json(409, { code: 409, message: 'Agreement already exists' })({} as Seen, response);
      stored.set(given!.id, given!);
      return void response.end('OK');
    }
    if (!id) return json(200, [...stored.values()])({} as Seen, response);
    const found = stored.get(id);
    if (!found)
      return json(404, { code: 404, message: `There is no agreement with id: ${id}` })(
        {} as Seen,
        response,
      );
    if (method === 'DELETE') {
      stored.delete(id);
      return void response.end('OK');
    }
    if (method === 'PUT') stored.set(id, { ...found, ...given });
    return json(200, { ...stored.get(id), _id: 'x', __v: 0 })({} as Seen, response);
  };
}

const failure = async (call: Promise<unknown>): Promise<errors.GovernifyError> => {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof errors.GovernifyError) return error;
  throw new Error('not a GovernifyError', { cause: error });
};

test('an agreement is created, changed only when it differs, and deleted', async () => {
  const { client, server } = await clientOf(memoryRegistry());
  const agreement = { id: 'tpa 1', version: '1', context: { a: 1, b: 2 } };
  expect(await client.upsertAgreement(agreement)).toBe('created');
  expect(await client.upsertAgreement({ ...agreement, context: { b: 2, a: 1 } })).toBe('unchanged');
  expect(await client.upsertAgreement({ ...agreement, version: '2' })).toBe('updated');
  expect(await client.getAgreement('tpa 1')).toMatchObject({ version: '2' });
  expect(await client.listAgreements()).toHaveLength(1);
  await client.putAgreement({ id: 'tpa 1', type: 'agreement' });
  await client.deleteAgreement('tpa 1');
  expect(await failure(client.getAgreement('tpa 1'))).toBeInstanceOf(errors.NotFound);
  expect(server.seen.map(({ method }) => method).join(' ')).toBe(
    'GET POST GET GET PUT GET GET PUT DELETE GET',
  );
});

test('an agreement somebody else creates meanwhile is compared, not an error', async () => {
  const stored = new Map<string, object>();
  const registry = memoryRegistry(stored);
  const { client } = await clientOf((request, response) => {
    if (request.method === 'POST') stored.set('a', { id: 'a', version: 'theirs' });
    registry(request, response);
  });
  expect(await client.upsertAgreement({ id: 'a', version: 'ours' })).toBe('updated');
  expect(stored.get('a')).toMatchObject({ version: 'ours' });
});

test('long lists are read page by page, also from a registry without pages', async () => {
  const all = Array.from({ length: 2500 }, (_, n) => ({ id: `a-${String(n).padStart(5, '0')}` }));
  const paged = await clientOf(({ url }, response) => {
    const query = new URL(url, 'http://x').searchParams;
    const after = query.get('after') ?? '';
    const page = all.filter(({ id }) => id > after).slice(0, Number(query.get('limit')));
    json(200, page)({} as Seen, response);
  });
  expect(await paged.client.listAgreements()).toEqual(all);
  const plain = await clientOf(json(200, all.slice(0, 1000)));
  expect(await plain.client.listAgreements()).toHaveLength(1000);
});

test('states are asked for with all parameters and the token', async () => {
  const { client, server } = await clientOf(json(200, [state('G')]), { token: () => 'x.y.z' });
  const query = { ...RANGE, newPeriods: true, guarantee: 'G/1', scope: { site: 'a&b', n: 3 } };
  expect(await client.guaranteeStates('a', query)).toEqual([state('G')]);
  const [asked] = server.seen;
  const url = new URL(asked!.url, 'http://x');
  expect(url.pathname).toBe('/api/v6/states/a/guarantees/G%2F1');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    ...RANGE,
    newPeriodsFromGuarantees: 'true',
    'scope.site': 'a&b',
    'scope.n': '3',
  });
  expect(asked!.headers['x-access-token']).toBe('x.y.z');
  await client.guaranteeStates('a', { ...RANGE, token: 'o.w.n' });
  expect(server.seen[1]!.headers['x-access-token']).toBe('o.w.n');
});

test.each([
  ['[\n\n]\n', 0],
  [`[\n${JSON.stringify(state('G'))}\n,\n${JSON.stringify(state('H'))}\n]\n`, 2],
])('the streamed frame %j is read', async (text, count) => {
  const { client, server } = await clientOf((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    for (const piece of text.match(/[^]{1,40}/g) ?? []) response.write(piece);
    response.end();
  });
  expect(await client.guaranteeStates('a', RANGE)).toHaveLength(count);
  expect(server.seen[0]?.url).toContain('newPeriodsFromGuarantees=false');
});

test('a body whose connection breaks is a BadResponse and is not asked again', async () => {
  const { client, server } = await clientOf((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(`[\n${JSON.stringify(state('G'))}`);
    setTimeout(() => response.destroy(), 20);
  });
  const error = await failure(client.guaranteeStates('a', RANGE));
  expect(error).toBeInstanceOf(errors.BadResponse);
  expect(error.shouldRetry()).toBe(true);
  expect(server.seen).toHaveLength(1);
});

test.each([
  `[\n${JSON.stringify(state('G'))}\n,\n`,
  '',
  '<html></html>',
  '{}',
  'null',
  '[1]',
  '[{"id":"G","value":"true"}]',
  JSON.stringify([{ ...state('G'), value: undefined }]),
])('a 200 with the body %j is a BadResponse', async (text) => {
  const { client } = await clientOf(json(200, text));
  expect(await failure(client.guaranteeStates('a', RANGE))).toBeInstanceOf(errors.BadResponse);
});

test.each([
  [404, { code: 404, message: 'none' }, 'NotFound', 'none', false],
  [404, { error: 'none' }, 'NotFound', 'none', false],
  [409, { message: 'taken' }, 'Conflict', 'taken', false],
  [400, { code: 400, message: ['a', 'b'] }, 'Refused', 'a; b', false],
  [401, 'who are you', 'Refused', 'who are you', false],
  [429, '', 'Refused', 'no reason given', true],
  [501, { message: 'not offered' }, 'Refused', 'not offered', false],
  [500, { message: { stack: 'x' } }, 'CollectorFailed', 'an internal error', true],
  [500, { message: { message: 'no', stack: 'x' } }, 'CollectorFailed', 'no', true],
  [500, 'Error: no\n    at x (y.js:1:2)', 'CollectorFailed', 'Error: no', true],
  [500, '<!DOCTYPE html>', 'CollectorFailed', 'an HTML page', true],
  [503, { message: 'store' }, 'Unreachable', 'store', true],
  [302, '', 'BadResponse', 'no reason given', true],
])('%i with %j is %s', async (status, body, name, message, retry) => {
  const { client } = await clientOf(json(status, body));
  const error = await failure(client.guaranteeStates('a', RANGE));
  expect(error.name).toBe(name);
  expect(error.status).toBe(status);
  expect(error.message).toBe(`The registry answered ${status}: ${message}`);
  expect(error.shouldRetry()).toBe(retry);
});

test('details name the metric and what its collector answered', async () => {
  const errorsBody = [{ message: 'answered 502 to POST', metric: 'M', status: 502 }];
  const { client } = await clientOf(
    json(500, { code: 500, message: 'failed', errors: errorsBody }),
  );
  const error = await failure(client.guaranteeStates('a', RANGE));
  expect(error.details).toEqual(errorsBody);
  expect(error.message).toContain('failed (M: answered 502 to POST)');
});

test('a 500 of another route is no collector failure', async () => {
  const { client } = await clientOf(json(500, { message: 'x' }));
  expect((await failure(client.getAgreement('a'))).name).toBe('BadResponse');
});

test('a GET without connection is tried again, a POST is not', async () => {
  let drops = 2;
  const drop: Answer = (request, response) => {
    if (drops-- > 0) return void response.destroy();
    json(200, { id: 'a' })(request, response);
  };
  const { client, server } = await clientOf(drop);
  expect(await client.getAgreement('a')).toEqual({ id: 'a' });
  expect(server.seen).toHaveLength(3);
  drops = 1;
  const error = await failure(client.createAgreement({ id: 'a' }));
  expect(error).toBeInstanceOf(errors.Unreachable);
  expect(server.seen).toHaveLength(4);
});

test('a registry that is not there is Unreachable after the retries', async () => {
  const { client, server } = await clientOf(json(200, {}));
  await server.close();
  const error = await failure(client.getAgreement('a'));
  expect(error).toBeInstanceOf(errors.Unreachable);
  expect(error.message).toContain('ECONNREFUSED');
});

test.each<[string, Answer]>([
  ['never answers', () => undefined],
  ['never ends', (_, response) => void response.write('[')],
])('a registry that %s is a Timeout', async (_, answer) => {
  const { client } = await clientOf(answer, { deadlineMs: 60 });
  const error = await failure(client.guaranteeStates('a', RANGE));
  expect(error).toBeInstanceOf(errors.Timeout);
  expect(error.shouldRetry()).toBe(true);
});

test('the caller may give up, and gets its own reason', async () => {
  const { client } = await clientOf(() => undefined);
  const controller = new AbortController();
  const call = client.guaranteeStates('a', { ...RANGE, signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(call).rejects.toThrow('enough');
});
