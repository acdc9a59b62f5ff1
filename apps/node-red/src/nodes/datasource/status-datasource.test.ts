import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FakeBackend } from '../../../test/fake-backend.js';
import { startFakeBackend } from '../../../test/fake-backend.js';
import type { Harness } from '../../../test/flow-harness.js';
import { loadNode, nextMessages, unloadNodes } from '../../../test/flow-harness.js';

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend();
});
afterEach(unloadNodes);
afterAll(() => backend.stop());

function load(node: object, params: Record<string, string> = {}): Promise<Harness> {
  return loadNode(backend, { type: 'status-datasource', connection: 'tracker', ...node }, params, {
    configuration: [
      {
        id: 'tracker',
        type: 'status-connection',
        baseUrl: `${backend.origin}/tracker`,
        auth: 'header',
        authName: 'x-key',
      },
    ],
    credentials: { tracker: { token: 'tracker-key' } },
  });
}

type Asked = { url: string; headers: Record<string, string> };

const node = {
  method: '/boards/{board}/cards',
  options: [
    { name: 'board', type: 'string', value: '{params.board}', required: true },
    { name: 'max', type: 'number', value: 2 },
  ],
  itemsPath: 'cards',
};

it('calls a method with options from the params, through the connection', async () => {
  backend.pages.set('/tracker/boards/b%201/cards', ({ url, headers }: Asked) => ({
    cards: [{ url, key: headers['x-key'] }],
  }));
  const harness = await load(node, { board: 'b 1' });
  const { first } = await harness.give({});
  expect(first?.payload).toEqual([
    { url: '/tracker/boards/b%201/cards?max=2', key: 'tracker-key' },
  ]);
  expect(first?.source).toMatchObject({ status: 200, url: expect.stringContaining('max=2') });
});

it('sends one message for each item with parts, and one that says there are none', async () => {
  backend.pages.set('/tracker/boards/x/cards', { cards: ['a', 'b'] });
  const harness = await load({ ...node, output: 'items' }, { board: 'x' });
  const messages = nextMessages(2);
  harness.push({});
  expect(await messages).toMatchObject([
    { payload: 'a', parts: { index: 0, count: 2 } },
    { payload: 'b', parts: { index: 1, count: 2 } },
  ]);
  backend.pages.set('/tracker/boards/x/cards', { cards: [] });
  expect((await harness.give({})).first).toMatchObject({ parts: { count: 0 }, last: true });
});

it('fails without a connection, for a missing option, and when the source refuses', async () => {
  expect((await (await load({ ...node, connection: '' })).give({})).error).toMatchObject({
    code: 'STATUS_CONFIG',
    message: expect.stringContaining('needs a connection'),
  });
  await unloadNodes();
  expect((await (await load(node)).give({})).error?.message).toContain('board has no value');
  await unloadNodes();
  const absent = await load(node, { board: 'none' });
  expect((await absent.give({})).error).toMatchObject({ code: 'STATUS_UPSTREAM', status: 404 });
});
