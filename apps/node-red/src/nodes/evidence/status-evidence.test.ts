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

it('cites the message and hides what is to be redacted, at any depth', async () => {
  const node = {
    type: 'status-evidence',
    key: 'ticket {payload.id}',
    valuePath: 'payload',
    resultPath: 'payload.done',
    redact: 'email, phone',
  };
  const payload = { id: 7, done: true, by: [{ email: 'a@b.example', name: 'A' }], phone: '1' };
  const { first } = await (await loadNode(backend, node)).give({ payload });
  expect(first).toMatchObject({
    result: true,
    evidences: [
      {
        key: 'ticket 7',
        value: { id: 7, done: true, by: [{ email: '[redacted]', name: 'A' }], phone: '[redacted]' },
        result: true,
      },
    ],
  });
});

it('takes the verdict of the check before it by default', async () => {
  const harness = await loadNode(backend, { type: 'status-evidence' });
  const { first } = await harness.give({ payload: 1, result: false });
  expect(first?.evidences).toMatchObject([{ key: 'evidence', value: 1, result: false }]);
});

it('fails without a verdict rather than inventing one', async () => {
  const harness = await loadNode(backend, { type: 'status-evidence' });
  expect((await harness.give({ payload: 1 })).error?.code).toBe('STATUS_CONFIG');
});
