import { hash } from '@status/evidence';
import type { Flow, FlowParam, ParamType, ParamValue } from './flow.js';

interface Node {
  id: string;
  type: string;
  z?: string;
  [property: string]: unknown;
}

/** Properties that do not change what a flow does, or must not enter a hash that is shown. */
const LEFT_OUT = new Set(['x', 'y', 'w', 'h', 'credentials']);
const TYPES: readonly unknown[] = ['string', 'number', 'boolean', 'select', 'url'];

/**
 * The flows among the nodes of Node-RED's `GET /flows` (v2): enabled tabs with an HTTP endpoint for
 * POST and a status-start node whose params can be read.
 */
export function readFlows(nodes: unknown): Flow[] {
  const all = (Array.isArray(nodes) ? nodes : []).filter(isNode);
  return all
    .filter(({ type, disabled }) => type === 'tab' && disabled !== true)
    .flatMap((tab) => {
      const own = all.filter(({ z }) => z === tab.id);
      const flow = readFlow(tab, own);
      return flow ? [flow] : [];
    });
}

function readFlow(tab: Node, nodes: Node[]): Flow | undefined {
  const live = nodes.filter(({ d }) => d !== true);
  const start = live.find(({ type }) => type === 'status-start');
  const entries = live.filter(({ type, method }) => type === 'http in' && method === 'post');
  const entry = entries.find(({ wires }) => leadsTo(wires, start?.id)) ?? entries[0];
  const params = start && readParams(start['params']);
  if (!entry || !params || typeof entry['url'] !== 'string') return undefined;
  return {
    id: tab.id,
    name: text(tab['label']) || tab.id,
    description: text(tab['info']),
    url: entry['url'].startsWith('/') ? entry['url'] : `/${entry['url']}`,
    version: hash([...nodes].sort((a, b) => (a.id < b.id ? -1 : 1)).map(withoutLayout)),
    nodes: nodes.length,
    params,
  };
}

const isNode = (node: unknown): node is Node =>
  typeof node === 'object' &&
  node !== null &&
  typeof (node as Node).id === 'string' &&
  typeof (node as Node).type === 'string';

const leadsTo = (wires: unknown, id: string | undefined) =>
  Array.isArray(wires) && wires.flat().includes(id);

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const withoutLayout = (node: Node) =>
  Object.fromEntries(Object.entries(node).filter(([name]) => !LEFT_OUT.has(name)));

/** The declared params, as a list or as its JSON; undefined when they cannot be read. */
function readParams(declared: unknown): FlowParam[] | undefined {
  let list: unknown = declared;
  if (declared === undefined || declared === '') return [];
  if (typeof declared === 'string')
    try {
      list = JSON.parse(declared);
    } catch {
      return undefined;
    }
  if (!Array.isArray(list)) return undefined;
  const params = list.map(readParam);
  return params.some((param) => param === undefined) ? undefined : (params as FlowParam[]);
}

function readParam(raw: unknown): FlowParam | undefined {
  const {
    name,
    type,
    required,
    secret,
    default: fallback,
    description,
    values,
  } = (raw ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || name === '' || !TYPES.includes(type)) return undefined;
  return {
    name,
    type: type as ParamType,
    required: required === true,
    secret: secret === true,
    ...(isValue(fallback) && { default: fallback }),
    ...(typeof description === 'string' && { description }),
    ...(Array.isArray(values) && { values: values.map(String) }),
  };
}

const isValue = (value: unknown): value is ParamValue =>
  ['string', 'number', 'boolean'].includes(typeof value);
