import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FakeBackend } from '../../../test/fake-backend.js';
import { startFakeBackend } from '../../../test/fake-backend.js';
import { bothOutputs, loadNode, unloadNodes } from '../../../test/flow-harness.js';

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend();
});
afterEach(unloadNodes);
afterAll(() => backend.stop());

const items = [
  { name: 'a', tags: ['x'], at: '2026-01-01T00:00:00Z' },
  { name: 'b', tags: ['y'], at: '2026-01-01T23:59:59Z' },
  { name: 'c', tags: [], at: '2026-01-02T00:00:00Z' },
];

it.each([
  ['one rule', { path: 'name', op: 'in', value: 'a,b' }, ['a', 'b']],
  ['no rule', {}, ['a', 'b', 'c']],
  ['the half-open period', { path: 'at', op: 'within-period' }, ['a', 'b']],
  [
    'all rules',
    { path: 'name', op: '!=', value: 'a', rules: [{ path: 'tags', op: 'contains', value: 'y' }] },
    ['b'],
  ],
  [
    'any rule',
    {
      path: 'name',
      op: '=',
      value: 'a',
      combine: 'any',
      rules: [{ path: 'tags.0', op: 'not-exists' }],
    },
    ['a', 'c'],
  ],
])('keeps items by %s and gives the rest to the second output', async (_case, rule, kept) => {
  const harness = await loadNode(backend, { type: 'status-filter', ...rule });
  const [first, second] = await bothOutputs(harness, { payload: items });
  const names = (payload: unknown) => (payload as typeof items).map(({ name }) => name);
  expect(names(first.payload)).toEqual(kept);
  expect(names(second.payload)).toEqual(['a', 'b', 'c'].filter((name) => !kept.includes(name)));
});

it('sends a whole message one way or the other', async () => {
  const node = { type: 'status-filter', mode: 'message', path: 'state', op: '=', value: 'open' };
  const harness = await loadNode(backend, node);
  expect(await harness.give({ payload: { state: 'open' } })).toHaveProperty('first');
  expect(await harness.give({ payload: { state: 'closed' } })).toHaveProperty('second');
});

it.each([
  ['a payload that is no list', {}, { a: 1 }, 'is not a list'],
  ['an unknown operator', { path: 'a', op: 'like' }, [], '“like” is no operator'],
  ['rules that are no list', { rules: { path: 'a' } }, [], 'rules has to be a list'],
  ['a rule without a path', { rules: [{ op: '=' }] }, [], 'needs a path'],
])('fails by configuration for %s', async (_case, properties, payload, part) => {
  const harness = await loadNode(backend, { type: 'status-filter', ...properties });
  expect((await harness.give({ payload })).error).toMatchObject({
    code: 'STATUS_CONFIG',
    message: expect.stringContaining(part),
  });
});
