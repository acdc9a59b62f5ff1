import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FakeBackend } from '../../../test/fake-backend.js';
import { startFakeBackend } from '../../../test/fake-backend.js';
import { loadNode, unloadNodes } from '../../../test/flow-harness.js';

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend();
});
afterEach(unloadNodes);
afterAll(() => backend.stop());

const readme = '# Title\n\n## Política de Seguridad ##\n\nWrite to us.\n';

it.each([
  ['property', 'a.0', { a: [5] }, true, 5],
  ['property', 'a.1', { a: [5] }, false, null],
  ['text', 'write TO us', readme, true, 'write TO us'],
  ['text', 'call us', readme, false, 'call us'],
  ['section', 'politica de seguridad', readme, true, 'Política de Seguridad'],
  ['section', 'Licence', readme, false, ['Title', 'Política de Seguridad']],
  ['section', 'Licence', null, false, []],
  ['count', '', [1, 2], true, 2],
  ['count', '', [], false, 0],
])('looks for a %s “%s”', async (what, target, payload, result, value) => {
  const harness = await loadNode(backend, { type: 'status-exists', what, target });
  const { first } = await harness.give({ payload });
  expect(first?.evidences).toMatchObject([{ result, value }]);
});

it('holds a count between its bounds', async () => {
  const node = { type: 'status-exists', what: 'count', min: '1', max: '2', key: 'owners' };
  const harness = await loadNode(backend, node);
  const { first } = await harness.give({ payload: [1, 2, 3] });
  expect(first?.evidences).toMatchObject([{ key: 'owners', value: 3, result: false }]);
});

it('asks an address with HEAD, and with GET where HEAD is not allowed', async () => {
  backend.pages.set(
    '/there',
    (request: { method: string }, response: { statusCode: number; end(): void }) => {
      response.statusCode = request.method === 'HEAD' ? 405 : 200;
      response.end();
    },
  );
  const node = { type: 'status-exists', what: 'url', target: '/there' };
  const { first } = await (await loadNode(backend, node)).give({});
  expect(first?.evidences).toMatchObject([{ key: '/there', value: 200, result: true }]);
});

it('takes 404 for an answer and 403 for none', async () => {
  const absent = await loadNode(backend, { type: 'status-exists', what: 'url', target: '/absent' });
  expect((await absent.give({})).first?.result).toBe(false);
  await unloadNodes();
  backend.pages.set(
    '/secret',
    (_request: unknown, response: { statusCode: number; end(): void }) => {
      response.statusCode = 403;
      response.end();
    },
  );
  const secret = await loadNode(backend, { type: 'status-exists', what: 'url', target: '/secret' });
  expect((await secret.give({})).error).toMatchObject({ code: 'STATUS_UPSTREAM', status: 403 });
});

it('fails by configuration without anything to look for', async () => {
  const harness = await loadNode(backend, { type: 'status-exists', what: 'section' });
  expect((await harness.give({ payload: readme })).error?.code).toBe('STATUS_CONFIG');
});
