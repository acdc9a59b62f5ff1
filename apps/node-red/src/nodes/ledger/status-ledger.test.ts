import { groupDigest, verifyReceipt } from '@status/evidence';
import { createMemoryLedger, startServer } from '@status/ledger-client/testing';
import type { StubServer } from '@status/ledger-client/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FakeBackend } from '../../../test/fake-backend.js';
import { startFakeBackend } from '../../../test/fake-backend.js';
import type { Surroundings } from '../../../test/flow-harness.js';
import { loadNode, nextMessages, unloadNodes } from '../../../test/flow-harness.js';
import type { RunMessage } from '../../runs/message.js';
import { evidenceOf } from '../shared/evidence.js';
import { rowDigests } from './row-digests.js';

let backend: FakeBackend;
let elsewhere: StubServer;
const ledger = createMemoryLedger({ ledgerId: 'elsewhere' });
beforeAll(async () => {
  backend = await startFakeBackend();
  elsewhere = await startServer(ledger.respond);
});
afterEach(unloadNodes);
afterAll(() => Promise.all([backend.stop(), elsewhere.close()]));

const load = (node: object, surroundings?: Surroundings) =>
  loadNode(backend, { type: 'status-ledger', ...node }, {}, surroundings);

const found = (key: string, index = 0, count = 1): Partial<RunMessage> => ({
  evidences: [evidenceOf({ key, value: key, result: true })],
  parts: { id: 'p', index, count },
});

const digestOf = async (message: RunMessage) =>
  (await rowDigests(message.status as never, message))[0] ?? '';

it('anchors the rows of a run together with its last message, by the token of the run', async () => {
  const harness = await load({ unit: 'group' });
  const messages = nextMessages(3);
  for (const index of [0, 1, 2]) harness.push(found(`e${index}`, index, 3));
  const sent = await messages;
  expect(sent.map((message) => message.ledger !== undefined)).toEqual([false, false, true]);
  const digests = await Promise.all(sent.map(digestOf));
  const word = sent[2]?.ledger as { anchored: true; receipt: { digest: string } };
  expect(word.anchored).toBe(true);
  expect(word.receipt.digest).toBe(groupDigest({ computationGroup: harness.group, digests }));
  expect(verifyReceipt(word.receipt as never, backend.ledger.publicKey)).toBe(true);
  expect(backend.ledger.records.at(-1)?.entry).toMatchObject({
    key: `run:${harness.group}:${sent[0]?.status?.run}`,
    meta: null,
  });
});

it('anchors each row by itself where asked', async () => {
  const harness = await load({ unit: 'row' });
  const before = backend.ledger.records.length;
  const messages = nextMessages(2);
  harness.push(found('a', 0, 2));
  harness.push(found('b', 1, 2));
  const sent = await messages;
  const added = backend.ledger.records.slice(before).map(({ entry }) => entry);
  expect(added.map(({ digest }) => digest)).toEqual(await Promise.all(sent.map(digestOf)));
  expect(added.map(({ key }) => key.split(':').at(-1))).toEqual(['0', '1']);
});

it('asks another ledger with its own token, and never with that of the run', async () => {
  const host = new URL(elsewhere.url).host;
  const harness = await load(
    { endpoint: host },
    { credentials: { node: { token: 'ledger-token-1' } }, settings: { allowHosts: [host] } },
  );
  const { first } = await harness.give(found('a'));
  expect(first?.ledger).toMatchObject({ anchored: true, receipt: { ledgerId: 'elsewhere' } });
  expect(JSON.stringify(first)).not.toContain('ledger-token-1');
  await unloadNodes();
  await (await load({ endpoint: host }, { settings: { allowHosts: [host] } })).give(found('a'));
  const seen = elsewhere.seen.filter(({ method }) => method === 'POST');
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer ledger-token-1',
    undefined,
  ]);
  expect(elsewhere.seen.every(({ headers }) => headers['x-access-token'] === undefined)).toBe(true);
});

it('lets no param of a control say where its token goes', async () => {
  const { host } = new URL(elsewhere.url);
  const seen = elsewhere.seen.length;
  const harness = await loadNode(
    backend,
    { type: 'status-ledger', fromParams: { endpoint: 'ledger' } },
    { ledger: host },
    { settings: { allowHosts: [host] } },
  );
  const { first } = await harness.give(found('a'));
  expect(first?.ledger).toMatchObject({ receipt: { ledgerId: 'backend' } });
  expect(elsewhere.seen).toHaveLength(seen);
});

it('uses the ledger of the operator, which may be inside the network', async () => {
  const settings = { ledgerEndpoint: elsewhere.url, allowHosts: [] };
  const harness = await load({}, { settings });
  const { first } = await harness.give(found('a'));
  expect(first?.ledger).toMatchObject({ receipt: { ledgerId: 'elsewhere' } });
});

const then = (id: string, node: object, next: string) => ({
  ...{ id, z: 'tab', x: 1, y: 1, wires: [[next]] },
  ...node,
});
const verify = { type: 'status-ledger', mode: 'verify', onFailure: 'continue' };

it('verifies what the run anchored before', async () => {
  const harness = await load(
    { wires: [['verify']] },
    { configuration: [then('verify', verify, 'first')] },
  );
  const { first } = await harness.give(found('a'));
  const seq = backend.ledger.records.at(-1)?.entry.seq;
  expect(first?.ledger).toEqual({ verified: true, seq });
});

it('finds evidence that was added since it was anchored', async () => {
  const evidence = { type: 'status-evidence', valuePath: 'payload', resultPath: 'payload' };
  const harness = await load(
    { wires: [['evidence']] },
    {
      configuration: [then('evidence', evidence, 'verify'), then('verify', verify, 'first')],
    },
  );
  const { first } = await harness.give({ ...found('a'), payload: true });
  expect(first?.ledger).toMatchObject({
    verified: false,
    why: expect.stringContaining('made for other evidence'),
  });
});

it('fails when evidence was never anchored, unless the flow goes on', async () => {
  const strict = await load({ mode: 'verify' });
  expect((await strict.give(found('a'))).error).toMatchObject({
    code: 'STATUS_LEDGER',
    message: expect.stringContaining('no entry'),
  });
  await unloadNodes();
  const { first } = await (await load(verify)).give(found('a'));
  expect(first?.ledger).toMatchObject({ verified: false });
});

const away = { endpoint: '127.0.0.1:59999', timeoutMs: 200 };
const open = { settings: { allowHosts: ['127.0.0.1:59999'] } };

it('is an error or a word when the ledger is away, and not asked for ever', async () => {
  const strict = await load(away, open);
  expect((await strict.give(found('a'))).error?.code).toBe('STATUS_LEDGER');
  await unloadNodes();
  const harness = await load({ ...away, unit: 'row', onFailure: 'continue' }, open);
  const messages = nextMessages(5);
  for (const index of [0, 1, 2, 3, 4]) harness.push(found('a', index, 5));
  const words = (await messages).map((message) => message.ledger);
  expect(words[0]).toMatchObject({ anchored: false, error: expect.stringContaining('reached') });
  expect(words[4]).toMatchObject({ error: expect.stringContaining('not asked again') });
}, 20_000);

it.each([
  ['an address inside the network', { endpoint: 'http://127.0.0.1:59999' }, 'inside the network'],
  ['an address that is none', { endpoint: 'ftp://ledger' }, 'only http and https'],
])('refuses %s', async (_case, node, part) => {
  const harness = await load(node);
  expect((await harness.give(found('a'))).error).toMatchObject({
    code: 'STATUS_CONFIG',
    message: expect.stringContaining(part),
  });
});

it('has nothing to anchor in a run without evidence', async () => {
  const harness = await load({});
  const { first } = await harness.give({ evidences: [] });
  expect(first).not.toHaveProperty('ledger');
});

it('asks no ledger in a dry run', async () => {
  const before = backend.ledger.records.length;
  const harness = await loadNode(
    backend,
    { type: 'status-ledger' },
    {},
    { call: { dryRun: true } },
  );
  const { first } = await harness.give(found('a'));
  expect(first?.ledger).toEqual({ anchored: false, error: 'A dry run asks no ledger' });
  expect(backend.ledger.records).toHaveLength(before);
});

it('does not count rows of an earlier attempt', async () => {
  const harness = await load({ unit: 'group' });
  await harness.give(found('earlier', 0, 2));
  await harness.again();
  const { first } = await harness.give(found('later'));
  const digests = [await digestOf(first as RunMessage)];
  expect(first?.ledger).toMatchObject({
    receipt: { digest: groupDigest({ computationGroup: harness.group, digests }) },
  });
});
