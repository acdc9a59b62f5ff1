import { afterEach, expect, test } from 'vitest';
import { BadResponse, CollectorFailed, Timeout } from '../errors.js';
import { json, pieces, type Answer } from '../testing/answers.js';
import { startServer, type StubServer } from '../testing/stub-server.js';
import type { ClientOptions } from '../transport/call.js';
import { createRegistryClient } from './registry-client.js';
import type { GuaranteeState } from './types.js';

const RANGE = { from: '2025-03-03T00:00:00.000Z', to: '2025-03-04T00:00:00.000Z' };
const state = (id: string): GuaranteeState => ({
  ...{ stateType: 'guarantees', agreementId: 'tpa-1', id, scope: { project: 'P1' } },
  ...{ period: RANGE, value: true, metrics: { DOC_METRIC: 95 } },
  evidences: [{ id: 'e1', text: 'a "]}" and a \\ and ñ', result: true }],
});
const item = (id: string) => JSON.stringify(state(id));

const servers: StubServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function stream(answer: Answer, options: Partial<ClientOptions> = {}) {
  const server = await startServer(answer);
  servers.push(server);
  const client = createRegistryClient({ baseUrl: server.url, ...options });
  const seen: string[] = [];
  const run = async (signal?: AbortSignal) => {
    for await (const { id } of client.streamStates('tpa-1', { ...RANGE, signal })) seen.push(id);
  };
  return { client, server, seen, run };
}

test.each<[string, Answer, string[]]>([
  ['frame of the reference', pieces(['[\n', item('A'), '\n,\n', item('B'), '\n]\n']), ['A', 'B']],
  ['empty frame', pieces(['[\n', '\n]\n']), []],
  ['plain list', json(200, [state('A'), state('B')]), ['A', 'B']],
  ['frame cut within a letter', pieces(cutBytes(`[\n${item('A')}\n]\n`)), ['A']],
])('a %s is read', async (_, answer, expected) => {
  const { run, seen, client } = await stream(answer);
  await run();
  expect(seen).toEqual(expected);
  expect((await client.guaranteeStates('tpa-1', RANGE)).map(({ id }) => id)).toEqual(expected);
});

function cutBytes(whole: string): Buffer[] {
  const bytes = Buffer.from(whole);
  const at = bytes.indexOf(0xc3) + 1; // inside of ñ
  return [bytes.subarray(0, at), bytes.subarray(at)];
}

test('a state is there before the registry has made the next', async () => {
  let more: () => void = () => undefined;
  const { client } = await stream((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(`[\n${item('A')}\n`);
    more = () => response.end(`,\n${item('B')}\n]\n`);
  });
  const states = client.streamStates('tpa-1', RANGE);
  expect((await states.next()).value?.id).toBe('A');
  more();
  expect((await states.next()).value?.id).toBe('B');
  expect((await states.next()).done).toBe(true);
});

test.each<[string, Answer]>([
  ['whose connection breaks', pieces(['[\n', item('A'), '\n,\n', '{"stateType"'], 'destroy')],
  ['whose connection breaks between states', pieces(['[\n', item('A'), '\n'], 'destroy')],
  ['that ends too early', pieces(['[\n', item('A'), '\n,\n'])],
  ['without its end', pieces(['[\n', item('A'), '\n'])],
  ['with an error in it', pieces(['[\n', item('A'), '\n,\n', '{"code":500,"message":"no"}', ']'])],
  ['with a page of HTML in it', pieces(['[\n', item('A'), '\n,\n', '<html>'])],
])('a list %s is an error after the states that arrived', async (_, answer) => {
  const { run, seen, client } = await stream(answer);
  await expect(run()).rejects.toBeInstanceOf(BadResponse);
  expect(seen).toEqual(['A']);
  await expect(client.guaranteeStates('tpa-1', RANGE)).rejects.toBeInstanceOf(BadResponse);
});

test('a list that stops in the middle is a Timeout', async () => {
  const { run, seen } = await stream(pieces(['[\n', item('A')], 'hang'), { deadlineMs: 150 });
  await expect(run()).rejects.toBeInstanceOf(Timeout);
  expect(seen).toEqual(['A']);
});

test('the caller may give up between states', async () => {
  const { run } = await stream(pieces(['[\n', item('A')], 'hang'));
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('enough')), 60);
  await expect(run(controller.signal)).rejects.toThrow('enough');
});

test('leaving the loop ends the call', async () => {
  let isClosed = false;
  const { client } = await stream((request, response) => {
    response.on('close', () => (isClosed = true));
    pieces(['[\n', item('A')], 'hang')(request, response);
  });
  for await (const { id } of client.streamStates('tpa-1', RANGE)) {
    expect(id).toBe('A');
    break;
  }
  await expect.poll(() => isClosed).toBe(true);
});

test('an error before the first state is typed as in a plain call', async () => {
  const message = 'Error processing guarantees sequentially';
  const { run } = await stream(json(500, { code: 500, message }));
  await expect(run()).rejects.toMatchObject({ name: 'CollectorFailed', status: 500 });
  await expect(run()).rejects.toBeInstanceOf(CollectorFailed);
});
