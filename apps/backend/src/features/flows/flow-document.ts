import type { FieldError } from '../../errors/index.js';
import { readFlows } from './read-flows.js';
import type { FlowDocument, FlowNode } from './ports.js';

export interface NewFlow {
  name: string;
  description: string;
  url: string;
  nodes: readonly FlowNode[];
}

/** Never taken over: secrets, and nodes that are no part of a single flow. */
const LEFT_OUT = new Set(['tab', 'subflow', 'group']);

/**
 * A flow document for the runtime: nodes with new identifiers, no credentials, and the endpoint
 * that leads to the start at `url`.
 */
export function prepareFlow(
  { name, description, url, nodes }: NewFlow,
  newId: () => string,
): Omit<FlowDocument, 'id'> {
  const own = nodes.filter(({ type }) => !LEFT_OUT.has(type));
  const ids = new Map(own.map(({ id }) => [id, newId().replaceAll('-', '').slice(-16)]));
  const references = new Map([...ids].filter(([id]) => isReferred(own, id)));
  const entry = own.find(isEndpoint)?.id;
  return {
    name,
    description,
    nodes: own.map((node) => ({
      ...renamed(without(node, ['credentials', 'z', 'g']), references),
      id: ids.get(node.id) ?? '',
      ...(Array.isArray(node['wires']) && { wires: rewire(node['wires'], ids) }),
      ...(node.id === entry && { url }),
    })),
  };
}

export const without = (node: FlowNode, names: readonly string[]): FlowNode =>
  Object.fromEntries(Object.entries(node).filter(([name]) => !names.includes(name))) as FlowNode;

/** A node on no wire, such as a connection, is named by others in a property. */
const isReferred = (nodes: readonly FlowNode[], of: string) =>
  nodes.some(({ id, wires }) => id === of && wires === undefined);

/** The node with the new names of nodes that its properties refer to. */
const renamed = (node: FlowNode, references: ReadonlyMap<string, string>): FlowNode => {
  const entries = Object.entries(node).map(([name, value]) => [
    name,
    (name !== 'type' && references.get(value as string)) || value,
  ]);
  return Object.fromEntries(entries) as FlowNode;
};

const isEndpoint = ({ type, method }: FlowNode) => type === 'http in' && method === 'post';

const rewire = (wires: unknown[], ids: ReadonlyMap<string, string>) =>
  wires.map((port) =>
    (Array.isArray(port) ? port : []).flatMap((target) => ids.get(String(target)) ?? []),
  );

/** Why the runtime should not be given this flow. */
export function flowFaults(
  nodes: readonly FlowNode[],
  installed: ReadonlySet<string>,
): FieldError[] {
  const at = '/body/nodes';
  const missing = [...new Set(nodes.map(({ type }) => type))].filter(
    (type) => !installed.has(type),
  );
  const endpoints = nodes.filter(isEndpoint).length;
  const starts = nodes.filter(({ type }) => type === 'status-start').length;
  const readable = readFlows([
    { id: 'tab', type: 'tab' },
    ...nodes.map((node) => ({ ...node, z: 'tab' })),
  ]);
  return [
    // The runtime stops every flow while it waits for a type it does not know.
    ...missing.slice(0, 10).map((type) => ({
      path: at,
      message: `uses the node type "${type}", which the flow runtime lacks`,
    })),
    ...(endpoints === 1 ? [] : [{ path: at, message: 'must have one "http in" node for POST' }]),
    ...(starts === 1 ? [] : [{ path: at, message: 'must have one "status-start" node' }]),
    ...(endpoints === 1 && starts === 1 && readable.length === 0
      ? [{ path: at, message: 'declares parameters that cannot be read; mend its "status-start"' }]
      : []),
  ];
}
