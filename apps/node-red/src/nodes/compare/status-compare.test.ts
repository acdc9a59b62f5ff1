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

const items = [{ name: 'a', size: 1 }, { name: 'b', size: 9 }, { name: 'c' }];

it('adds one evidence for each item, named by its key, with the verdict of all', async () => {
  const node = { type: 'status-compare', path: 'size', op: '<', value: '5', key: '{name}!' };
  const { first } = await (await loadNode(backend, node)).give({ payload: items });
  expect(first?.result).toBe(false);
  expect(first?.evidences).toMatchObject([
    { key: 'a!', value: 1, result: true },
    { key: 'b!', value: 9, result: false },
    { key: 'c!', value: null, result: false },
  ]);
});

it('leaves items without a value out, or fails, when it is told so', async () => {
  const node = { type: 'status-compare', path: 'size', op: '<', value: '5', key: 'name' };
  const skipping = await loadNode(backend, { ...node, missing: 'skip' });
  expect((await skipping.give({ payload: items })).first?.evidences).toHaveLength(2);
  await unloadNodes();
  const strict = await loadNode(backend, { ...node, missing: 'error' });
  expect((await strict.give({ payload: items })).error).toMatchObject({
    code: 'STATUS_UPSTREAM',
    message: expect.stringContaining('c has no value at “size”'),
  });
});

it('takes properties from the params that it names and from no others', async () => {
  const node = {
    type: 'status-compare',
    path: 'size',
    op: '<',
    value: '5',
    fromParams: { value: 'limit' },
  };
  const harness = await loadNode(backend, node, { limit: '2', path: 'name', op: '>' });
  const { first } = await harness.give({ payload: [{ size: 3 }] });
  expect(first?.evidences).toMatchObject([{ key: 'item 0', value: 3, result: false }]);
});

it('counts a list when it has no path to look at', async () => {
  const node = { type: 'status-compare', mode: 'message', op: '>=', value: '3', as: 'number' };
  const harness = await loadNode(backend, node);
  const { first } = await harness.give({ payload: items });
  expect(first?.evidences).toMatchObject([{ key: 'value', value: 3, result: true }]);
});

it('keeps a large value as its hash with a preview', async () => {
  const node = { type: 'status-compare', mode: 'message', path: 'text', op: 'exists' };
  const { first } = await (
    await loadNode(backend, node)
  ).give({ payload: { text: 'x'.repeat(9000) } });
  expect(first?.evidences?.[0]).toMatchObject({
    valueHash: expect.stringMatching(/^sha256:/),
    preview: expect.stringMatching(/^"xxx/),
  });
});

it.each([
  ['no list', { op: 'exists' }, { a: 1 }, 'is not a list'],
  ['an unknown rule', { op: '~' }, [], 'op “~” is not one of'],
  ['no value to compare with', { op: '<' }, [], 'needs a value'],
  ['a path that cannot be read', { op: 'exists', path: 'a..b' }, [1], 'cannot be read'],
])('fails by configuration for %s', async (_case, properties, payload, part) => {
  const harness = await loadNode(backend, { type: 'status-compare', ...properties });
  expect((await harness.give({ payload })).error).toMatchObject({
    code: 'STATUS_CONFIG',
    message: expect.stringContaining(part),
  });
});

it('fails outside a run', async () => {
  const harness = await loadNode(backend, { type: 'status-compare', op: 'exists' });
  const { error } = await harness.give({ payload: [], status: undefined as never });
  expect(error?.code).toBe('STATUS_NO_RUN');
});
