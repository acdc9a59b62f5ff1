import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FakeBackend } from '../../../test/fake-backend.js';
import { startFakeBackend } from '../../../test/fake-backend.js';
import { loadNode, nextMessages, unloadNodes } from '../../../test/flow-harness.js';
import type { RunMessage } from '../../runs/message.js';
import { evidenceOf } from '../shared/evidence.js';

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend();
});
afterEach(unloadNodes);
afterAll(() => backend.stop());

const combine = (node: object = {}) =>
  loadNode(backend, { type: 'status-combine', name: 'both', ...node });

const common = evidenceOf({ key: 'common', value: 0, result: true });

const branch = (check: string, result: boolean, index = 0): Partial<RunMessage> => ({
  check,
  result,
  payload: { id: `item ${index}` },
  evidences: [common, evidenceOf({ key: `${check} ${index}`, value: check, result })],
  parts: { id: 'p', index, count: 2 },
});

const keys = ({ evidences }: RunMessage) => evidences?.map(({ key }) => key);

it('waits for both branches of each part, whatever the order they come in', async () => {
  const harness = await combine();
  const messages = nextMessages(2);
  harness.push(branch('order', true, 0));
  harness.push(branch('exists', false, 1));
  harness.push(branch('order', true, 1));
  harness.push(branch('exists', true, 0));
  const [one, two] = (await messages) as [RunMessage, RunMessage];
  expect(one).toMatchObject({ result: false, payload: { id: 'item 1' }, parts: { index: 1 } });
  expect(two).toMatchObject({ result: true, check: 'both', parts: { index: 0 } });
});

it('merges evidence in the order of labels, the common part once', async () => {
  const harness = await combine();
  const messages = nextMessages(1);
  harness.push(branch('order', true));
  harness.push(branch('exists', true));
  expect(keys((await messages)[0] as RunMessage)).toEqual(['common', 'exists 0', 'order 0']);
  await unloadNodes();
  const labelled = await combine({ op: 'implies', labels: 'order, exists' });
  const implied = nextMessages(1);
  labelled.push(branch('exists', false));
  labelled.push(branch('order', true));
  const [first] = await implied;
  expect(first?.result).toBe(false);
  expect(keys(first as RunMessage)).toEqual(['common', 'order 0', 'exists 0']);
});

it('gives one evidence of the combined verdict where asked, which cites those of its inputs', async () => {
  const harness = await combine({ op: 'or', evidence: 'verdict', key: '{payload.id}' });
  const messages = nextMessages(1);
  harness.push(branch('order', false));
  harness.push(branch('exists', true));
  expect((await messages)[0]?.evidences).toMatchObject([
    {
      key: 'item 0',
      result: true,
      value: {
        op: 'or',
        verdicts: [
          { label: 'exists', result: true },
          { label: 'order', result: false },
        ],
        evidences: [{ key: 'common' }, { key: 'exists 0' }, { key: 'order 0', result: false }],
      },
    },
  ]);
});

it('turns a verdict over at once', async () => {
  const harness = await combine({ op: 'not', inputs: 1 });
  expect((await harness.give(branch('order', false))).first?.result).toBe(true);
});

it('ends with an error when a verdict does not come', async () => {
  const harness = await combine({ timeoutMs: 20 });
  const { error } = await harness.give(branch('order', true));
  expect(error).toMatchObject({ code: 'STATUS_TIMEOUT' });
  expect(error?.message).toContain('order');
});

it('says nothing for a run that ended meanwhile', async () => {
  const harness = await combine({ timeoutMs: 50 });
  harness.push(branch('earlier', true));
  await harness.again();
  const { error } = await harness.give(branch('later', true));
  expect(error?.message).toContain('later');
});

it('does not mix attempts of a run', async () => {
  const harness = await combine();
  harness.push(branch('order', false));
  await harness.again();
  const messages = nextMessages(1);
  harness.push(branch('order', true));
  harness.push(branch('exists', true));
  expect((await messages)[0]?.result).toBe(true);
});

it('refuses evidence that one branch changed', async () => {
  const harness = await combine();
  harness.push(branch('order', true));
  const changed = { ...common, value: 1 };
  const { error } = await harness.give({ ...branch('exists', true), evidences: [changed] });
  expect(error?.code).toBe('STATUS_EVIDENCE_CHAIN');
});

it('lets one message through when all branches say that there are no items', async () => {
  const harness = await combine();
  const nothing = {
    payload: [],
    parts: { id: 'p', index: 0, count: 0 },
    last: true,
  };
  harness.push(nothing);
  const { first } = await harness.give(nothing);
  expect(first).toMatchObject({ payload: [], evidences: [], last: true });
});

it.each([
  ['a message without a verdict', {}, { result: undefined }, 'has no verdict'],
  ['a node that cannot be', { op: 'implies' }, {}, 'needs labels'],
])('fails by configuration for %s', async (_case, node, message, part) => {
  const harness = await combine(node);
  const { error } = await harness.give({ ...branch('order', true), ...(message as object) });
  expect(error).toMatchObject({ code: 'STATUS_CONFIG', message: expect.stringContaining(part) });
});

it('tells names that are not different', async () => {
  const harness = await combine();
  harness.push(branch('order', true));
  expect((await harness.give(branch('order', true))).error?.message).toContain('came twice');
});
