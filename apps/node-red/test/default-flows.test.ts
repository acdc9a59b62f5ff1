import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chainHead, computationDigest, groupDigest } from '@status/evidence';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApplication } from '../build/build.js';
import type { FlowNode } from '../src/server/seed-flows.js';
import type { FakeBackend, Received } from './fake-backend.js';
import { startFakeBackend } from './fake-backend.js';
import type { NodeRedProcess } from './node-red-process.js';
import { flowCall, freePort, post, startNodeRed, temporaryFolder } from './node-red-process.js';

const dist = join(import.meta.dirname, '..', 'test-output', 'dist-flows');

const MINE: FlowNode = { id: 'mine', type: 'tab', label: 'Of the team', disabled: false, info: '' };

const defaultFlows = async () =>
  JSON.parse(
    await readFile(join(import.meta.dirname, '..', 'flows', 'flows.json'), 'utf8'),
  ) as FlowNode[];

/** Flows as somebody left them: one of their own, and a default whose connection leads elsewhere. */
async function edited(): Promise<FlowNode[]> {
  const own = (await defaultFlows()).filter(
    ({ id, z }) => id === 'repository-document' || z === 'repository-document',
  );
  return [
    MINE,
    ...own.map((node) =>
      node.type === 'status-connection' ? { ...node, baseUrl: `${backend.origin}/github` } : node,
    ),
  ];
}

let userDir: string;
let backend: FakeBackend;
let nodeRed: NodeRedProcess;

beforeAll(async () => {
  backend = await startFakeBackend();
  userDir = await temporaryFolder();
  await writeFile(join(userDir, 'flows.json'), JSON.stringify(await edited()));
  await buildApplication(dist);
  nodeRed = startNodeRed(join(dist, 'main.js'), {
    PORT: String(await freePort()),
    NODE_RED_USER_DIR: userDir,
    STATUS_BACKEND_ORIGINS: backend.origin,
    STATUS_ALLOW_HOSTS: new URL(backend.origin).host,
  });
  await nodeRed.ready();
}, 60_000);

afterAll(async () => {
  await nodeRed.stop();
  await backend.stop();
}, 30_000);

async function run(path: string, overrides: object = {}): Promise<Received> {
  const call = flowCall(backend, overrides);
  const answer = await post(nodeRed.origin, path, call);
  expect(answer.status).toBe(202);
  return backend.closed(call.computationGroup);
}

const PROCESS = '/api/v1/controls/process-order';

/** One verdict and one evidence for each computation. */
const verdicts = ({ rows }: Received) =>
  Object.fromEntries(
    rows.map(({ value, evidences }) => {
      expect(evidences).toHaveLength(1);
      expect(evidences[0]?.result).toBe(value);
      return [evidences[0]?.key, value];
    }),
  );

it('judges each trace of the sample log, which needs no network', async () => {
  const received = await run(PROCESS);
  expect(verdicts(received)).toEqual({
    1001: true,
    1002: false,
    1003: false,
    1004: true,
    1005: false,
    1006: true,
  });
  const late = received.rows.find(({ evidences }) => evidences[0]?.key === '1002');
  expect(late?.evidences[0]?.value).toMatchObject({
    op: 'and',
    verdicts: [
      { label: 'followed in time', result: false },
      { label: 'is there', result: true },
    ],
    evidences: [
      { value: { template: 'response', within: 'P2D', activations: 1, positions: [1] } },
      { value: 1 },
    ],
  });
});

const event = (name: string, day: number) =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="2026-01-0${day}T10:00:00Z"/></event>`;
const trace = (id: string, region: string, ...events: string[]) =>
  `<trace><string key="concept:name" value="${id}"/><string key="region" value="${region}"/>${events.join('')}</trace>`;
const XES = `<log>${[
  trace('in time', 'EU', event('ask', 1), event('answer', 1)),
  trace('too late', 'EU', event('ask', 1), event('answer', 9)),
  trace('one of two', 'EU', event('ask', 1), event('answer', 2), event('ask', 3)),
  trace('elsewhere', 'US', event('ask', 1)),
  trace('other month', 'EU', event('answer', 8)),
].join('')}</log>`;

const asked = { first: 'ask', then: 'answer', within: 'P1D' };

it('judges a log that the control sends', async () => {
  const params = { ...asked, source: 'text', log: XES };
  expect(verdicts(await run(PROCESS, { params }))).toEqual({
    'in time': true,
    'too late': false,
    'one of two': false,
    elsewhere: false,
    'other month': true,
  });
});

it('judges a log that it fetches, for the scope and the period of the run', async () => {
  backend.pages.set('/log.xes.gz', (_request: unknown, response: { end(body: Buffer): void }) => {
    response.end(gzipSync(XES));
  });
  const received = await run(PROCESS, {
    params: {
      ...asked,
      source: 'url',
      url: '/log.xes.gz',
      traces: 'started',
      filterPath: 'attributes.region',
      filterValue: '{scope.region}',
    },
    scope: { region: 'EU' },
  });
  expect(verdicts(received)).toEqual({ 'in time': true, 'too late': false, 'one of two': false });
  expect(received.rows[0]?.evidences[0]?.source).toMatchObject({
    url: `${backend.origin}/log.xes.gz`,
    status: 200,
  });
});

it('judges 2,000 traces, one computation each, and closes the group', async () => {
  const lines = Array.from({ length: 2000 }, (_, at) => {
    const day = at % 2 === 0 ? '02' : '05';
    return `${at},ask,2026-01-01T10:00:00Z\n${at},answer,2026-01-${day}T10:00:00Z`;
  });
  backend.pages.set('/many.csv', (_request: unknown, response: { end(body: string): void }) => {
    response.end(['case,activity,time', ...lines].join('\n'));
  });
  const params = { ...asked, source: 'url', url: '/many.csv' };
  const received = await run(PROCESS, { params });
  expect(received.rows).toHaveLength(2000);
  expect(received.rows.filter(({ value }) => value)).toHaveLength(1000);
}, 30_000);

it.each([
  ['a log without traces', { source: 'text', log: '<log/>' }],
  [
    'a log without traces of the period',
    { source: 'text', log: XES.replaceAll('2026', '2025'), traces: 'ended' },
  ],
])('closes a run over %s without a value', async (_case, params) => {
  const received = await run(PROCESS, { params: { ...asked, ...params } });
  expect(received).toMatchObject({ rows: [], done: true });
  expect(received.error).toBeUndefined();
});

it.each([
  ['a broken log', { source: 'text', log: '<log><trace>' }, 'STATUS_UPSTREAM'],
  [
    'a log with a document type',
    { source: 'text', log: '<!DOCTYPE log><log/>' },
    'STATUS_UPSTREAM',
  ],
  ['a log that is not there', { source: 'url', url: '/absent' }, 'STATUS_UPSTREAM'],
  ['a duration that is none', { within: 'soon' }, 'STATUS_CONFIG'],
  ['a log inside the network', { source: 'url', url: 'http://10.0.0.1/log' }, 'STATUS_CONFIG'],
])('ends a run with an error and no verdict for %s', async (_case, params, code) => {
  const received = await run(PROCESS, { params: { ...asked, ...params } });
  expect(received).toMatchObject({ rows: [], done: true, error: { code } });
});

it('counts the items of the period and anchors the row that it posts', async () => {
  backend.pages.set('/tickets', [
    { id: 1, at: '2026-01-01T08:00:00Z' },
    { id: 2, at: '2026-01-01T09:00:00Z' },
    { id: 3, at: '2026-02-01T00:00:00Z' },
  ]);
  const params = { url: '/tickets', itemsPath: '', datePath: 'at', op: '<=', limit: 2 };
  const before = backend.ledger.records.length;
  const { rows } = await run('/api/v1/controls/threshold', { params });
  expect(rows).toMatchObject([{ value: true, evidences: [{ value: 2, result: true }] }]);
  const [row] = rows;
  const genesis = row?.evidences[0]?.prevHash ?? '';
  const digests = rows.map((each) =>
    computationDigest({ ...each, evidenceHead: chainHead(genesis, each.evidences) }),
  );
  const computationGroup = row?.computationGroup ?? '';
  const [record] = backend.ledger.records.slice(before);
  expect(record?.entry.digest).toBe(groupDigest({ computationGroup, digests }));
});

it('counts no items as none', async () => {
  backend.pages.set('/none', []);
  const params = { url: '/none', itemsPath: '', datePath: 'at', op: '<=', limit: 2 };
  const { rows } = await run('/api/v1/controls/threshold', { params });
  expect(rows).toMatchObject([{ value: true, evidences: [{ value: 0, result: true }] }]);
});

it('looks for a section in a document, and fails the check where there is no document', async () => {
  const page = (_request: unknown, response: { end(body: string): void }) =>
    response.end('# Project\n\n## Licence\n');
  backend.pages.set('/github/repos/o/r/contents/README.md', page);
  const path = '/api/v1/controls/repository-document';
  const params = { owner: 'o', repo: 'r', section: 'licence' };
  const there = await run(path, { params });
  expect(there.rows).toMatchObject([{ value: true, evidences: [{ value: 'Licence' }] }]);
  const absent = await run(path, { params: { ...params, path: 'NONE.md' } });
  expect(absent.rows).toMatchObject([{ value: false, evidences: [{ source: { status: 404 } }] }]);
});

it('gives an older installation the new flows and keeps what people made', async () => {
  const flows = JSON.parse(await readFile(join(userDir, 'flows.json'), 'utf8')) as FlowNode[];
  expect(flows.find(({ id }) => id === 'mine')).toEqual(MINE);
  expect(flows.find(({ type }) => type === 'status-connection')).toMatchObject({
    baseUrl: `${backend.origin}/github`,
  });
  const tabs = flows.filter(({ type }) => type === 'tab').map(({ id }) => id);
  const defaults = await defaultFlows();
  const shipped = defaults.filter(({ type }) => type === 'tab').map(({ id }) => id);
  expect(tabs.sort()).toEqual(['mine', ...shipped].sort());
});
