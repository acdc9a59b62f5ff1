import { expect, it } from 'vitest';
import { flowFaults, prepareFlow } from './flow-document.js';

let made = 0;
const newId = () => `00000000-0000-0000-0000-${String(++made).padStart(12, '0')}`;
const nodes = [
  { id: 't', type: 'tab' },
  { id: 'in', type: 'http in', z: 't', method: 'post', url: '/old', wires: [['start', 'gone']] },
  {
    id: 'start',
    type: 'status-start',
    z: 't',
    params: [],
    credentials: { key: 'marked' },
    wires: [[]],
  },
];
const installed = new Set(['http in', 'status-start']);

it('gives nodes new identifiers, follows their wires, and moves the endpoint', () => {
  const flow = prepareFlow({ name: 'N', description: '', url: '/controls/new', nodes }, newId);
  expect(flow.nodes.map(({ type }) => type)).toEqual(['http in', 'status-start']);
  const [entry, start] = flow.nodes;
  expect(entry).toMatchObject({ url: '/controls/new', wires: [[start?.id]] });
  expect(flow.nodes.map(({ id }) => id)).not.toContain('in');
});

it('takes no credentials and no tab over', () => {
  const text = JSON.stringify(prepareFlow({ name: 'N', description: '', url: '/u', nodes }, newId));
  expect(text).not.toContain('marked');
  expect(text).not.toContain('"z"');
});

it('takes connections along and lets nodes name the new ones', () => {
  const linked = [
    ...nodes,
    { id: 'link', type: 'status-connection', z: 't', baseUrl: 'https://a.example' },
    { id: 'get', type: 'status-collect', z: 't', connection: 'link', name: 'in', wires: [[]] },
  ];
  const flow = prepareFlow({ name: 'N', description: '', url: '/u', nodes: linked }, newId);
  const of = (type: string) => flow.nodes.find((node) => node.type === type);
  expect(of('status-connection')?.id).not.toBe('link');
  expect(of('status-collect')).toMatchObject({
    connection: of('status-connection')?.id,
    name: 'in',
  });
});

it('finds nothing wrong with a flow that has an endpoint and a start', () => {
  expect(flowFaults(nodes.slice(1), installed)).toEqual([]);
});

it.each([
  ['types that are not installed', [...nodes.slice(1), { id: 'x', type: 'exec' }], 'exec'],
  ['no endpoint', nodes.slice(2), 'http in'],
  ['two endpoints', [...nodes.slice(1), { ...nodes[1]!, id: 'in2' }], 'http in'],
  ['no start', nodes.slice(1, 2), 'status-start'],
  ['unreadable parameters', [nodes[1]!, { ...nodes[2]!, params: '{' }], 'parameters'],
])('names %s', (_what, given, word) => {
  expect(
    flowFaults(given, installed)
      .map(({ message }) => message)
      .join(),
  ).toContain(word);
});
