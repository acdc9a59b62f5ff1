import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FakeBackend } from '../../../test/fake-backend.js';
import { startFakeBackend } from '../../../test/fake-backend.js';
import { loadNode, unloadNodes } from '../../../test/flow-harness.js';
import type { RunMessage } from '../../runs/message.js';

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend();
});
afterEach(unloadNodes);
afterAll(() => backend.stop());

const caught = (message: string) =>
  ({
    error: { code: 'STATUS_UPSTREAM', message, source: { name: '', type: 'status-collect' } },
  }) as Partial<RunMessage>;

it('closes the group with the error, once', async () => {
  const harness = await loadNode(backend, { type: 'status-fail' });
  harness.push(caught('FlowError: it answered 500'));
  harness.push(caught('FlowError: another'));
  const received = await backend.closed(harness.group);
  expect(received).toMatchObject({
    rows: [],
    posts: 1,
    error: { code: 'STATUS_UPSTREAM', message: 'it answered 500', node: 'status-collect' },
  });
});

it('says nothing outside a run, where an error would come back through the catch node', async () => {
  const harness = await loadNode(backend, { type: 'status-fail' });
  harness.push({ ...caught('x'), status: undefined as never });
  harness.push(caught('FlowError: told'));
  expect((await backend.closed(harness.group)).error?.message).toBe('told');
});
