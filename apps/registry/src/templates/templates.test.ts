import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestRegistry, type TestRegistry } from '../testing/test-registry.js';

const PATH = '/api/v6/templates';
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry.close());

const build = (id: string) => ({ id, type: 'template', version: '1.0.0', context: {}, terms: {} });
const ids = async (query: string) =>
  ((await registry.call('GET', PATH + query)).body as { id: string }[]).map(({ id }) => id);

test('templates are stored, found by pattern, read and deleted', async () => {
  for (const id of ['web-v1-0-0', 'api-v1-0-0', 'api-v2-0-0-clone']) {
    const stored = await registry.call('POST', PATH, { template: build(id) });
    expect([stored.status, stored.body]).toEqual([200, build(id)]);
  }
  expect(await ids('')).toEqual(['api-v1-0-0', 'api-v2-0-0-clone', 'web-v1-0-0']);
  expect(await ids('?id=api-*')).toEqual(['api-v1-0-0', 'api-v2-0-0-clone']);
  expect(await ids('?id=*-v1-0-0&limit=1')).toEqual(['api-v1-0-0']);
  expect(await ids('?id=*-v1-0-0&limit=1&after=api-v1-0-0')).toEqual(['web-v1-0-0']);
  expect(await ids('?id=.*')).toEqual([]);
  expect((await registry.call('GET', `${PATH}/web-v1-0-0`)).body).toEqual(build('web-v1-0-0'));
  expect((await registry.call('DELETE', `${PATH}/web-v1-0-0`)).status).toBe(204);
  for (const method of ['GET', 'DELETE']) {
    const gone = await registry.call(method, `${PATH}/web-v1-0-0`);
    expect(gone.status).toBe(404);
    expect(gone.body).toEqual({ code: 404, message: 'There is no template with id: web-v1-0-0' });
  }
});

test('an id is taken once', async () => {
  await registry.call('POST', PATH, { template: build('twice-v1-0-0') });
  const again = await registry.call('POST', PATH, { template: build('twice-v1-0-0') });
  expect(again.status).toBe(409);
});

test.each<[string, unknown, RegExp]>([
  ['an id without a version', { template: build('web') }, /^Bad formed id$/],
  ['another type', { template: { ...build('a-v1-0-0'), type: 'agreement' } }, /"template"/],
  ['a local file', { template: { ...build('a-v1-0-0'), x: { $ref: '/etc/passwd' } } }, /refused/],
  ['a key of a document store', { template: { ...build('a-v1-0-0'), $set: 1 } }, /"\$set"/],
  ['no template', {}, /template/],
])('%s is 400', async (_, body, message) => {
  const answer = await registry.call('POST', PATH, body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ message: expect.stringMatching(message) as string });
});
