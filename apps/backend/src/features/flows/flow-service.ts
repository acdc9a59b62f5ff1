import { notFound } from '../../errors/index.js';
import type { Flow, FlowParam, FlowReader, FlowUsage } from './flow.js';

export type UsedFlow = Flow & { usedBy: number };

export interface FlowQuery {
  q?: string;
  /** Key of the last flow that was seen. */
  after?: { name: string; id: string };
  /** One more than the page shows. */
  limit: number;
}

export interface FlowService {
  /** Flows by name and id. @throws 502 when the flow runtime is away */
  list(query: FlowQuery): Promise<UsedFlow[]>;
  /** @throws 404, 502 */
  params(flowId: string): Promise<FlowParam[]>;
}

export function createFlowService(flows: FlowReader, usage: FlowUsage): FlowService {
  return {
    async list({ q = '', after, limit }) {
      const found = (await flows.list())
        .filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()))
        .sort(byKey)
        .filter((flow) => after === undefined || byKey(flow, after) > 0)
        .slice(0, limit);
      const counts = await usage.countControls(found.map(({ id }) => id));
      return found.map((flow) => ({ ...flow, usedBy: counts.get(flow.id) ?? 0 }));
    },

    async params(flowId) {
      const flow = await flows.get(flowId);
      if (!flow) throw notFound('flow', flowId);
      return flow.params;
    },
  };
}

interface Key {
  name: string;
  id: string;
}

/** By code units, so that a cursor means the same on every machine. */
const byKey = (a: Key, b: Key): number => compare(a.name, b.name) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
