import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFlows } from './read-flows.js';

const tab = { id: 't', type: 'tab', label: 'Items', info: 'Reads items.' };
const entry = { id: 'in', type: 'http in', z: 't', method: 'post', url: '/controls/items', x: 1 };
const start = {
  id: 'start',
  type: 'status-start',
  z: 't',
  params: [{ name: 'url', type: 'url', required: true }],
};
const read = (...nodes: object[]) => readFlows(nodes);

it('reads a tab with an endpoint and a start', () => {
  expect(read(tab, entry, start)).toEqual([
    {
      id: 't',
      name: 'Items',
      description: 'Reads items.',
      url: '/controls/items',
      version: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      nodes: 2,
      params: [{ name: 'url', type: 'url', required: true, secret: false }],
    },
  ]);
});

it('takes the endpoint that leads to the start', () => {
  const health = { ...entry, id: 'other', url: '/other', wires: [['reply']] };
  const wired = { ...entry, wires: [['start']] };
  expect(read(tab, health, wired, start)[0]?.url).toBe('/controls/items');
});

it.each([
  ['is disabled', [{ ...tab, disabled: true }, entry, start]],
  ['has no start', [tab, entry]],
  ['has no endpoint', [tab, start]],
  ['is read with GET', [tab, { ...entry, method: 'get' }, start]],
  ['has its start disabled', [tab, entry, { ...start, d: true }]],
  ['declares params that cannot be read', [tab, entry, { ...start, params: '[{' }]],
  ['declares a param without a type', [tab, entry, { ...start, params: [{ name: 'a' }] }]],
])('leaves out a flow that %s', (_why, nodes) => {
  expect(read(...nodes)).toEqual([]);
});

it('reads params written as JSON text', () => {
  expect(read(tab, entry, { ...start, params: JSON.stringify(start.params) })[0]?.params).toEqual(
    read(tab, entry, start)[0]?.params,
  );
});

it('keeps its version when nodes move or are listed otherwise, and changes it with what they do', () => {
  const version = read(tab, entry, start)[0]?.version;
  expect(read(tab, start, { ...entry, x: 500, y: 9, credentials: {} })[0]?.version).toBe(version);
  expect(read(tab, entry, { ...start, reply: 'none' })[0]?.version).not.toBe(version);
});

it('reads nothing from an answer that is no list', () => {
  expect(readFlows({})).toEqual([]);
  expect(readFlows([null, 1, {}])).toEqual([]);
});

it('reads the flows that the flow runtime comes with', () => {
  const file = new URL('../../../../node-red/flows/flows.json', import.meta.url);
  const flows = readFlows(JSON.parse(readFileSync(file, 'utf8')));
  expect(flows.map(({ url }) => url)).toContain('/controls/rest-items');
  expect(flows.length).toBeGreaterThanOrEqual(3);
});
