import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildAgreement, buildState } from '../testing/build.js';
import { startTestRegistry, type TestRegistry } from '../testing/test-registry.js';

const PATH = '/api/v6/agreements';
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry.close());
beforeEach(async () => {
  registry.collector.reset(() => undefined);
  await registry.store.agreements.deleteAll();
  await registry.store.states.deleteAll();
});

test('an agreement is created, read, changed and deleted', async () => {
  const agreement = buildAgreement('tpa-1');
  const created = await registry.call('POST', PATH, agreement);
  expect([created.status, created.text]).toEqual([200, 'OK']);
  expect((await registry.call('GET', `${PATH}/tpa-1`)).body).toEqual(agreement);

  const changed = await registry.call('PUT', `${PATH}/tpa-1`, { version: '2.0.0' });
  expect(changed.status).toBe(200);
  expect(changed.body).toEqual({ ...agreement, version: '2.0.0' });

  await registry.store.states.upsert([buildState({ agreementId: 'tpa-1' })], 't');
  const deleted = await registry.call('DELETE', `${PATH}/tpa-1`);
  expect([deleted.status, deleted.text]).toEqual([200, 'OK']);
  expect(await registry.store.states.find({ agreementId: 'tpa-1', limit: 1 })).toEqual([]);
  expect((await registry.call('GET', `${PATH}/tpa-1`)).status).toBe(404);
});

test('an id is taken once', async () => {
  await registry.call('POST', PATH, buildAgreement('tpa-1'));
  const again = await registry.call('POST', PATH, buildAgreement('tpa-1'));
  expect(again.status).toBe(409);
  expect(again.body).toEqual({ code: 409, message: 'Agreement already exists' });
});

test.each(['GET', 'PUT', 'DELETE'])('%s of an unknown agreement is 404', async (method) => {
  const body = method === 'PUT' ? {} : undefined;
  const answer = await registry.call(method, `${PATH}/none`, body);
  expect(answer.status).toBe(404);
  expect(answer.body).toEqual({ code: 404, message: 'There is no agreement with id: none' });
});

test('an agreement that is not valid is refused with its issues', async () => {
  const answer = await registry.call('POST', PATH, buildAgreement('a b', [{ objective: 'X = 1' }]));
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({
    code: 400,
    message: expect.stringContaining('id') as string,
    errors: [{ path: 'id' }, { path: 'terms.guarantees[0].of[0].objective' }],
  });
});

test('operators of document stores are refused in a change', async () => {
  await registry.call('POST', PATH, buildAgreement('tpa-1'));
  for (const body of [{ $unset: { terms: '' } }, { context: { 'a.b': 1 } }, { id: 'tpa-2' }]) {
    const answer = await registry.call('PUT', `${PATH}/tpa-1`, body);
    expect(answer.status).toBe(400);
  }
  expect((await registry.call('GET', `${PATH}/tpa-1`)).body).toEqual(buildAgreement('tpa-1'));
});

test('a change that would make the agreement invalid is refused', async () => {
  await registry.call('POST', PATH, buildAgreement('tpa-1'));
  const terms = { metrics: {}, guarantees: buildAgreement().terms!.guarantees };
  expect((await registry.call('PUT', `${PATH}/tpa-1`, { terms })).status).toBe(400);
});

test('only known fields are kept and references are resolved', async () => {
  const agreement = { ...buildAgreement('tpa-1'), extra: 1 };
  agreement.context!['definitions'] = { scope: { type: 'string', default: 'x' } };
  agreement.terms!.guarantees![0]!.scope = { site: { $ref: '#/context/definitions/scope' } };
  await registry.call('POST', PATH, agreement);
  const stored: Record<string, unknown> = (await registry.call('GET', `${PATH}/tpa-1`)).body;
  expect(stored).not.toHaveProperty('extra');
  expect(stored).toHaveProperty('terms.guarantees.0.scope.site.default', 'x');
});

test('changes made at the same time all arrive', async () => {
  await registry.call('POST', PATH, buildAgreement('tpa-1'));
  const fields = [{ version: '7' }, { templateId: 'template' }, { type: 'template' }];
  await Promise.all(fields.map((body) => registry.call('PUT', `${PATH}/tpa-1`, body)));
  expect((await registry.call('GET', `${PATH}/tpa-1`)).body).toMatchObject({
    version: '7',
    templateId: 'template',
    type: 'template',
  });
});

test('agreements are listed in pages', async () => {
  for (const id of ['c', 'a', 'b']) await registry.call('POST', PATH, buildAgreement(id));
  const ids = async (query: string) =>
    ((await registry.call('GET', PATH + query)).body as { id: string }[]).map(({ id }) => id);
  expect(await ids('')).toEqual(['a', 'b', 'c']);
  expect(await ids('?limit=1&after=a')).toEqual(['b']);
  expect((await registry.call('GET', `${PATH}?limit=0`)).status).toBe(400);
});

test.each(['[]', 'null', '"text"', '7'])('the body %s is no agreement', async (body) => {
  expect((await registry.call('POST', PATH, body)).status).toBe(400);
});
