import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApplication } from '../build/build.js';
import { EDITOR_NODES } from '../src/nodes/editor.js';
import type { FakeBackend, Received } from './fake-backend.js';
import { startFakeBackend } from './fake-backend.js';
import type { NodeRedProcess } from './node-red-process.js';
import {
  accessToken,
  callToken,
  foreignKey,
  flowCall,
  freePort,
  post,
  SECRETS,
  startNodeRed,
  temporaryFolder,
} from './node-red-process.js';

const dist = join(import.meta.dirname, '..', 'test-output', 'dist');
const main = join(dist, 'main.js');

let backend: FakeBackend;
let userDir: string;
let environment: NodeJS.ProcessEnv;
let nodeRed: NodeRedProcess;

beforeAll(async () => {
  [backend, userDir] = await Promise.all([startFakeBackend(), temporaryFolder()]);
  await buildApplication(dist);
  environment = {
    PORT: String(await freePort()),
    NODE_RED_USER_DIR: userDir,
    STATUS_BACKEND_ORIGINS: backend.origin,
    STATUS_ALLOW_HOSTS: new URL(backend.origin).host,
  };
  nodeRed = startNodeRed(main, environment);
  await nodeRed.ready();
}, 60_000);

afterAll(async () => {
  await nodeRed.stop();
  await backend.stop();
}, 30_000);

const component = (name: string, scope: string, licence?: object) => ({
  name,
  version: '1.0.0',
  licenses: licence === undefined ? [] : [licence],
  hashes: [{ alg: 'SHA-512', content: name }],
  properties: [{ name: 'status:scope', value: scope }],
});

const SBOM = {
  components: [
    component('express', 'production', { license: { id: 'MIT' } }),
    component('readline', 'production', { license: { id: 'GPL-3.0-only' } }),
    component('mystery', 'production'),
    component('dual', 'production', { expression: '(MIT OR GPL-2.0-only)' }),
    component('vitest', 'development', { license: { id: 'MIT' } }),
  ],
};

const sbomParams = {
  url: '/api/v1/system/sbom',
  itemsPath: 'components',
  namePath: '{name}@{version}',
  filterPath: 'properties[name=status:scope].value',
  filterValue: '{scope.dependencies}',
};

async function run(path: string, overrides: object): Promise<Received> {
  const call = flowCall(backend, overrides);
  const answer = await post(nodeRed.origin, path, call);
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({
    computationGroup: call.computationGroup,
    accepted: true,
  });
  return backend.closed(call.computationGroup);
}

const verdicts = ({ rows }: Received) =>
  rows.flatMap(({ evidences }) => evidences.map(({ key, result }) => [key, result]));

it('checks items of a source: one evidence for each item of the scope', async () => {
  backend.pages.set('/api/v1/system/sbom', SBOM);
  const params = { ...sbomParams, path: 'licenses.0', op: 'exists' };
  const received = await run('/api/v1/controls/rest-items', { params });
  expect(verdicts(received)).toEqual([
    ['express@1.0.0', true],
    ['readline@1.0.0', true],
    ['mystery@1.0.0', false],
    ['dual@1.0.0', true],
  ]);
  const [row] = received.rows;
  expect(row).toMatchObject({ value: false, scope: { dependencies: 'production' } });
  expect(row?.evidences[0]).toMatchObject({
    seq: 0,
    value: { license: { id: 'MIT' } },
    source: { url: `${backend.origin}/api/v1/system/sbom`, status: 200 },
  });
  expect(backend.readTokens.get('/api/v1/system/sbom')).toMatch(/^ey/);
});

it('judges licence expressions with patterns, for the scope that it is called with', async () => {
  const params = { ...sbomParams, path: 'licenses', op: 'none-matches', value: 'GPL-*, AGPL-*' };
  const call = { params, scope: { dependencies: 'production' } };
  expect(verdicts(await run('/api/v1/controls/rest-items', call))).toEqual([
    ['express@1.0.0', true],
    ['readline@1.0.0', false],
    ['mystery@1.0.0', false],
    ['dual@1.0.0', true],
  ]);
  const development = { params, scope: { dependencies: 'development' } };
  expect(verdicts(await run('/api/v1/controls/rest-items', development))).toEqual([
    ['vitest@1.0.0', true],
  ]);
});

it('checks the services of the installation by default', async () => {
  backend.pages.set('/api/v1/system/status', {
    services: [
      { name: 'backend', status: 'up' },
      { name: 'grafana', status: 'down' },
    ],
  });
  const received = await run('/api/v1/controls/services-answer', {});
  expect(verdicts(received)).toEqual([
    ['backend', true],
    ['grafana', false],
  ]);
});

it('compares a number, or a count of items, with a limit', async () => {
  backend.pages.set('/numbers', { data: { total: 7, list: [1, 2, 3] } });
  const params = { url: '/numbers', op: '<=', limit: 5 };
  const number = { params: { ...params, valuePath: 'data.total' } };
  expect(verdicts(await run('/api/v1/controls/rest-threshold', number))).toEqual([
    ['data.total', false],
  ]);
  const count = await run('/api/v1/controls/rest-threshold', {
    params: { ...params, itemsPath: 'data.list' },
  });
  expect(count.rows).toMatchObject([{ value: true, evidences: [{ value: 3, result: true }] }]);
});

it('posts 5,000 items in rows of 200, chained and complete', async () => {
  const items = Array.from({ length: 5000 }, (_item, index) => ({ name: `item-${index}`, ok: 1 }));
  backend.pages.set('/many', items);
  const params = { url: '/many', path: 'ok', op: '=', value: '1' };
  const received = await run('/api/v1/controls/rest-items', { params });
  expect(received.rows.map(({ evidences }) => evidences.length)).toEqual(Array(25).fill(200));
  expect(new Set(verdicts(received).map(([key]) => key)).size).toBe(5000);
  expect(received.keys).toEqual(received.keys.map((key, at) => `${key.split(':')[0]}:${at}`));
});

it('closes a run over nothing without a value', async () => {
  backend.pages.set('/none', []);
  const received = await run('/api/v1/controls/rest-items', { params: { url: '/none' } });
  expect(received).toMatchObject({ rows: [], done: true });
  expect(received.error).toBeUndefined();
});

it.each([
  ['a source that is not there', { url: '/absent' }, 'STATUS_UPSTREAM', 'answered 404'],
  ['a list that is not there', { url: '/numbers', itemsPath: 'x' }, 'STATUS_UPSTREAM', 'no list'],
  ['loopback', { url: 'http://127.0.0.1:1/' }, 'STATUS_CONFIG', 'inside the network'],
  ['loopback by name', { url: 'http://localhost:1/' }, 'STATUS_CONFIG', 'inside the network'],
  ['loopback as IPv6', { url: 'http://[::1]:1/' }, 'STATUS_CONFIG', 'inside the network'],
  ['cloud metadata', { url: 'http://169.254.169.254/' }, 'STATUS_CONFIG', 'inside the network'],
  ['another scheme', { url: 'file:///etc/passwd' }, 'STATUS_CONFIG', 'cannot be read'],
])('ends a run with an error and no verdict for %s', async (_case, params, code, part) => {
  const received = await run('/api/v1/controls/rest-items', { params });
  expect(received).toMatchObject({ rows: [], done: true, error: { code } });
  expect(received.error?.message).toContain(part);
});

it('goes on after the backend was away, without doubling', async () => {
  backend.refuse(503, 500);
  const received = await run('/api/v1/controls/services-answer', {});
  expect(received).toMatchObject({ posts: 3 });
  expect(received.rows).toHaveLength(1);
});

it('accepts a repeated call of a group that is under way without starting it again', async () => {
  let release = () => {};
  backend.pages.set('/slow', (_request: unknown, response: { end(text: string): void }) => {
    release = () => response.end('[{"name":"a"}]');
  });
  const call = flowCall(backend, { params: { url: '/slow', path: 'name' } });
  const path = '/api/v1/controls/rest-items';
  expect((await post(nodeRed.origin, path, call)).status).toBe(202);
  expect((await post(nodeRed.origin, path, call)).status).toBe(202);
  await expect.poll(() => backend.readTokens.has('/slow')).toBe(true);
  release();
  const received = await backend.closed(call.computationGroup);
  expect(received.rows).toHaveLength(1);
});

it('refuses calls that are not from the backend', async () => {
  const path = '/api/v1/controls/rest-items';
  const call = flowCall(backend);
  const token = callToken(path);
  const statusOf = async (used: string, to = path) =>
    (await post(nodeRed.origin, to, call, used)).status;
  expect(await statusOf('')).toBe(401);
  expect(await statusOf(accessToken('ADMIN'))).toBe(401);
  expect(await statusOf(callToken(path, {}, foreignKey))).toBe(401);
  expect(await statusOf(callToken(path, { jti: '' }))).toBe(401);
  expect(await statusOf(callToken('/api/v1/controls/other'))).toBe(403);
  expect(await statusOf(callToken(path), '/api/v1/none')).toBe(403);
  expect(await statusOf(token)).toBe(400);
  expect(await statusOf(token)).toBe(409);
});

it.each([
  ['malformed JSON', '{"computationGroup":', 400],
  ['a body that is no call', '[]', 400],
  ['a body above 10 MB', JSON.stringify({ text: 'x'.repeat(10 * 1024 * 1024) }), 413],
])('refuses %s', async (_case, body, status) => {
  const answer = await post(nodeRed.origin, '/api/v1/controls/rest-items', body);
  expect(answer.status).toBe(status);
});

it('refuses results for another origin, a wrong genesis, and missing params, in words', async () => {
  const path = '/api/v1/controls/rest-items';
  const wrong = flowCall(backend, {
    backendUrl: 'http://198.51.100.1/bulk',
    genesis: 'sha256:0',
    period: { from: '2026-01-02', to: '2026-01-01' },
  });
  const answer = await post(nodeRed.origin, path, wrong);
  expect(await answer.json()).toMatchObject({
    code: 'STATUS_BAD_REQUEST',
    detail: expect.stringMatching(/backendUrl is not at an allowed origin.*from before to/),
  });
  const missing = await post(nodeRed.origin, path, flowCall(backend));
  expect(await missing.json()).toMatchObject({ detail: 'Params: url is missing' });
  const other = flowCall(backend, { params: { url: '/x', filterValue: '{scope.other}' } });
  const refused = await post(nodeRed.origin, path, other);
  expect(await refused.json()).toMatchObject({
    detail: expect.stringContaining('names a scope key that the scope set lacks'),
  });
});

it('shows flows with their address and params to developers and administrators only', async () => {
  const address = `${nodeRed.origin}/node-red/flows`;
  const flows = (token: string) =>
    fetch(address, {
      headers: { authorization: `Bearer ${token}`, 'node-red-api-version': 'v2' },
    });
  expect((await fetch(address)).status).toBe(401);
  expect((await flows(accessToken('USER'))).status).toBe(401);
  expect((await flows(accessToken('DEVELOPER'))).status).toBe(200);
  const answer = (await (await flows(accessToken('ADMIN'))).json()) as {
    flows: { id: string; z?: string; type: string; url?: string; params?: { name: string }[] }[];
  };
  const on = (tab: string, type: string) =>
    answer.flows.find((node) => node.z === tab && node.type === type);
  expect(on('rest-items', 'http in')?.url).toBe('/controls/rest-items');
  expect(on('rest-items', 'status-start')?.params?.map(({ name }) => name)).toEqual([
    'url',
    'itemsPath',
    'namePath',
    'path',
    'op',
    'value',
    'filterPath',
    'filterValue',
  ]);
});

it('lets a signed-in developer into the editor by cookie, and nobody else', async () => {
  const enter = (cookie?: string) =>
    fetch(`${nodeRed.origin}/node-red/auth/strategy`, {
      redirect: 'manual',
      headers: cookie === undefined ? {} : { cookie: `accessToken=${cookie}` },
    }).then((answer) => answer.headers.get('location') ?? '');
  expect(await enter()).toBe('/login?returnTo=%2Fnode-red%2F');
  expect(await enter(accessToken('USER'))).toContain('session_message=');
  const location = await enter(accessToken('DEVELOPER'));
  expect(location).toMatch(/^\/node-red\/\?access_token=/);
  // Node-RED writes its token, which has a plus, as it is.
  const token = location.split('access_token=')[1] ?? '';
  const settings = await fetch(`${nodeRed.origin}/node-red/settings`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(settings.status).toBe(200);
  const byCookie = await fetch(`${nodeRed.origin}/node-red/flows`, {
    headers: { cookie: `accessToken=${accessToken('ADMIN')}` },
  });
  expect(byCookie.status).toBe(401);
});

it('offers our nodes and none that reach the machine or the network by themselves', async () => {
  const nodes = await fetch(`${nodeRed.origin}/node-red/nodes`, {
    headers: { authorization: `Bearer ${accessToken('ADMIN')}`, accept: 'application/json' },
  });
  const types = ((await nodes.json()) as { types: string[] }[]).flatMap((set) => set.types);
  const ours = EDITOR_NODES.map(({ type }) => type);
  expect(types.filter((type) => type.startsWith('status-')).sort()).toEqual(ours.sort());
  expect(types).toEqual(expect.arrayContaining(['http in', 'http response', 'switch', 'catch']));
  for (const type of ['exec', 'file', 'http request', 'tcp request', 'udp out', 'watch']) {
    expect(types).not.toContain(type);
  }
});

it('keeps its secrets out of what function nodes can read', async () => {
  const flow = {
    label: 'probe',
    nodes: [
      {
        id: 'probe-in',
        type: 'http in',
        url: '/probe',
        method: 'get',
        x: 1,
        y: 1,
        wires: [['probe-f']],
      },
      {
        id: 'probe-f',
        type: 'function',
        func: `msg.payload = ${JSON.stringify(Object.keys(SECRETS))}.map((name) => env.get(name) ?? null); return msg;`,
        outputs: 1,
        x: 2,
        y: 1,
        wires: [['probe-out']],
      },
      { id: 'probe-out', type: 'http response', x: 3, y: 1, wires: [] },
    ],
  };
  const created = await fetch(`${nodeRed.origin}/node-red/flow`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${accessToken('ADMIN')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(flow),
  });
  expect(created.status).toBe(200);
  const probe = async () => {
    const headers = { authorization: `Bearer ${callToken('/api/v1/probe')}` };
    const answer = await fetch(`${nodeRed.origin}/api/v1/probe`, { headers });
    return answer.ok ? answer.json() : answer.status;
  };
  await expect.poll(probe, { timeout: 5000 }).toEqual(Object.keys(SECRETS).map(() => null));
});

it('refuses to start with another credential secret, without a secret, or on a taken port', async () => {
  const other = startNodeRed(main, {
    ...environment,
    NODE_RED_CREDENTIAL_SECRET: 'another-credential-secret-of-32-characters',
  });
  expect(await other.ended).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^NODE_RED_CREDENTIAL_SECRET is not the secret .*\.\n$/),
  });
  const short = startNodeRed(main, { ...environment, NODE_RED_CREDENTIAL_SECRET: 'short' });
  expect(await short.ended).toEqual({
    code: 1,
    output: 'Node-RED needs a secret of at least 32 characters in NODE_RED_CREDENTIAL_SECRET.\n',
  });
  const taken = startNodeRed(main, { ...environment, NODE_RED_USER_DIR: await temporaryFolder() });
  const { code, output } = await taken.ended;
  expect(code).toBe(1);
  expect(output).toContain(`Port ${environment['PORT']} is taken`);
}, 30_000);

it('keeps what people edited and deleted over a restart', async () => {
  const file = join(userDir, 'flows.json');
  expect((await nodeRed.stop()).code).toBe(0);
  const flows = JSON.parse(await readFile(file, 'utf8')) as { id: string; z?: string }[];
  const edited = flows
    .filter(({ id, z }) => id !== 'rest-threshold' && z !== 'rest-threshold')
    .map((node) => (node.id === 'rest-items' ? { ...node, label: 'Mine' } : node));
  await writeFile(file, JSON.stringify(edited));
  nodeRed = startNodeRed(main, environment);
  await nodeRed.ready();
  const kept = JSON.parse(await readFile(file, 'utf8')) as { id: string; label?: string }[];
  expect(kept.find(({ id }) => id === 'rest-items')?.label).toBe('Mine');
  expect(kept.some(({ id }) => id === 'rest-threshold')).toBe(false);
}, 60_000);
