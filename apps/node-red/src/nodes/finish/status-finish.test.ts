import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FakeBackend } from '../../../test/fake-backend.js';
import { startFakeBackend } from '../../../test/fake-backend.js';
import { loadNode, unloadNodes } from '../../../test/flow-harness.js';
import { evidenceOf } from '../shared/evidence.js';

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend();
});
afterEach(unloadNodes);
afterAll(() => backend.stop());

const check = (key: string, result = true) => evidenceOf({ key, value: key, result });
const parts = (index: number, count: number) => ({ id: 'p', type: 'array' as const, index, count });

it('posts one row for a message alone and closes the group', async () => {
  const harness = await loadNode(backend, { type: 'status-finish' });
  harness.push({ evidences: [check('a'), check('b', false)] });
  const { rows, keys } = await backend.closed(harness.group);
  expect(rows).toMatchObject([{ value: false, evidences: [{ seq: 0 }, { seq: 1 }] }]);
  expect(keys).toEqual([`${harness.group}:0`]);
});

it('takes the verdict of the flow for its row', async () => {
  const harness = await loadNode(backend, { type: 'status-finish' });
  harness.push({ evidences: [check('a'), check('b', false)], result: true });
  expect((await backend.closed(harness.group)).rows).toMatchObject([{ value: true }]);
});

it('posts parts in full batches, in their order, and closes after the last', async () => {
  const harness = await loadNode(backend, { type: 'status-finish', batchSize: 2 });
  for (let index = 0; index < 5; index++) {
    harness.push({ evidences: [check(String(index))], parts: parts(index, 5) });
  }
  const { rows, keys } = await backend.closed(harness.group);
  expect(rows.map(({ evidences }) => evidences[0]?.key)).toEqual(['0', '1', '2', '3', '4']);
  expect(keys.map((key) => key.split(':')[1])).toEqual(['0', '1', '2']);
});

it('posts a batch early when it grows too large', async () => {
  const harness = await loadNode(backend, { type: 'status-finish', batchBytes: 1000 });
  for (const index of [0, 1]) {
    harness.push({ evidences: [check('x'.repeat(400))], parts: parts(index, 2) });
  }
  expect((await backend.closed(harness.group)).keys).toHaveLength(2);
});

it('does not let a batch wait for messages that come late', async () => {
  const harness = await loadNode(backend, { type: 'status-finish', flushMs: 20 });
  harness.push({ evidences: [check('a')], parts: parts(0, 2) });
  await expect.poll(() => backend.received(harness.group).rows.length).toBe(1);
  expect(backend.received(harness.group).done).toBe(false);
});

it('closes a group without evidence', async () => {
  const harness = await loadNode(backend, { type: 'status-finish' });
  harness.push({ evidences: [] });
  expect(await backend.closed(harness.group)).toMatchObject({ rows: [], done: true });
});

it.each([408, 429, 500, 503])('tries again after %s with the same key', async (status) => {
  const harness = await loadNode(backend, { type: 'status-finish' });
  backend.refuse(status);
  harness.push({ evidences: [check('a')] });
  const { rows, posts } = await backend.closed(harness.group);
  expect([rows.length, posts]).toEqual([1, 2]);
});

it('fails at once when the backend refuses for good', async () => {
  const harness = await loadNode(backend, { type: 'status-finish' });
  backend.refuse(400);
  const { error } = await harness.give({ evidences: [check('a')] });
  expect(error).toMatchObject({ code: 'STATUS_BACKEND', status: 400 });
  expect(backend.received(harness.group).posts).toBe(1);
});

it('has nothing to say to a group that the backend closed', async () => {
  const harness = await loadNode(backend, { type: 'status-finish' });
  backend.refuse(409);
  harness.push({ evidences: [check('a')] });
  await expect.poll(() => backend.received(harness.group).posts).toBe(1);
  const { error } = await harness.give({ evidences: [] });
  expect(error?.code).toBe('STATUS_NO_RUN');
});
