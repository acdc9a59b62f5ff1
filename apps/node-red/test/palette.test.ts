import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApplication } from '../build/build.js';
import { EDITOR_NODES } from '../src/nodes/editor.js';
import { credentialsOf } from '../src/nodes/shared/editor-node.js';
import type { FakeBackend } from './fake-backend.js';
import { startFakeBackend } from './fake-backend.js';
import type { NodeRedProcess } from './node-red-process.js';
import { accessToken, freePort, startNodeRed, temporaryFolder } from './node-red-process.js';

const dist = join(import.meta.dirname, '..', 'test-output', 'dist-palette');

let backend: FakeBackend;
let userDir: string;
let nodeRed: NodeRedProcess;

beforeAll(async () => {
  [backend, userDir] = await Promise.all([startFakeBackend(), temporaryFolder()]);
  await buildApplication(dist);
  nodeRed = startNodeRed(join(dist, 'main.js'), {
    PORT: String(await freePort()),
    NODE_RED_USER_DIR: userDir,
    STATUS_BACKEND_ORIGINS: backend.origin,
  });
  await nodeRed.ready();
}, 60_000);

afterAll(async () => {
  await nodeRed.stop();
  await backend.stop();
}, 30_000);

async function admin(path: string, accept = 'application/json', body?: object): Promise<string> {
  const answer = await fetch(`${nodeRed.origin}/node-red${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept,
      authorization: `Bearer ${accessToken('ADMIN')}`,
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(200);
  return answer.text();
}

it('loads every node without a fault', async () => {
  const sets = JSON.parse(await admin('/nodes')) as {
    module: string;
    types: string[];
    err?: string;
  }[];
  const ours = sets.filter(({ module }) => module === '@status/node-red-nodes');
  expect(ours.map(({ err }) => err)).toEqual([undefined]);
  expect(ours[0]?.types.sort()).toEqual(EDITOR_NODES.map(({ type }) => type).sort());
});

it('gives the editor a form and a help text for every node', async () => {
  const page = await admin('/nodes', 'text/html');
  for (const { type, fields } of EDITOR_NODES) {
    expect(page).toContain(`data-template-name="${type}"`);
    expect(page).toContain(`data-help-name="${type}"`);
    for (const { name } of fields.filter(({ kind }) => kind === 'password')) {
      expect(page).toMatch(new RegExp(`<input id="node-(config-)?input-${name}" type="password"`));
    }
  }
});

const SECRET = /token|secret|passw|^user$|credential|api.?key/i;

it('has no field for a secret that is not a password', () => {
  const open = EDITOR_NODES.flatMap(({ fields }) =>
    fields.filter(({ name, kind }) => SECRET.test(name) && kind !== 'password'),
  );
  expect(open).toEqual([]);
  const credentials = EDITOR_NODES.filter((node) => Object.keys(credentialsOf(node)).length > 0);
  expect(credentials.map(({ type }) => type)).toEqual(['status-connection', 'status-ledger']);
});

it('gives no secret out, neither by its API nor in its files', async () => {
  const secretOf = (type: string, name: string) => `hush-${type}-${name}`;
  const guarded = EDITOR_NODES.flatMap((node) => {
    const names = Object.keys(credentialsOf(node));
    return names.length === 0 ? [] : [{ ...node, names }];
  });
  const nodes = guarded.map(({ type, names, configuration }) => ({
    id: `probe-${type}`,
    type,
    ...(configuration ? {} : { x: 1, y: 1, wires: [] }),
    credentials: Object.fromEntries(names.map((name) => [name, secretOf(type, name)])),
  }));
  await admin('/flow', 'application/json', {
    label: 'probe',
    nodes: nodes.filter((node) => 'x' in node),
    configs: nodes.filter((node) => !('x' in node)),
  });
  const flows = await admin('/flows');
  for (const { type, names } of guarded) {
    expect(flows).toContain(`probe-${type}`);
    const known = await admin(`/credentials/${type}/probe-${type}`);
    expect(JSON.parse(known)).toEqual(
      Object.fromEntries(names.map((name) => [`has_${name}`, true])),
    );
  }
  expect(flows).not.toContain('hush-');
  for (const file of ['flows.json', 'flows_cred.json']) {
    expect(await readFile(join(userDir, file), 'utf8')).not.toContain('hush-');
  }
});
