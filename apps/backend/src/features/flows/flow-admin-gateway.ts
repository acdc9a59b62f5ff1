import { badGateway } from '../../errors/index.js';
import { without } from './flow-document.js';
import type { FlowAdmin, FlowDocument, FlowNode } from './ports.js';

export interface FlowAdminOptions {
  /** Base URL of the flow runtime, without a slash at its end. */
  nodeRedUrl: string;
  /** A token for its admin API, made anew for each call. */
  token: () => string;
  fetch?: typeof fetch;
  timeoutMs?: number;
}
interface RuntimeFlow {
  id: string;
  label?: string;
  info?: string;
  nodes?: FlowNode[];
  /** Nodes that are on no wire and that others name, such as connections. */
  configs?: FlowNode[];
}

/** Single flows over Node-RED's admin API (nodered.org/docs/api/admin). */
export function createFlowAdmin(options: FlowAdminOptions): FlowAdmin {
  const { nodeRedUrl, token, fetch: call = fetch, timeoutMs = 10_000 } = options;

  async function ask<T>(method: string, path: string, body?: object): Promise<T | undefined> {
    let response: Response;
    try {
      response = await call(`${nodeRedUrl}/node-red${path}`, {
        method,
        redirect: 'error',
        headers: {
          authorization: `Bearer ${token()}`,
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
        },
        signal: AbortSignal.timeout(timeoutMs),
        ...(body && { body: JSON.stringify(body) }),
      });
      if (response.status === 404) return undefined;
      if (response.status === 204) return {} as T;
      if (response.ok) return (await response.json()) as T;
    } catch (cause) {
      throw away('does not answer. Check that it runs and try again.', cause);
    }
    throw away(`answered ${response.status}.`);
  }

  return {
    async read(id) {
      const flow = await ask<RuntimeFlow>('GET', `/flow/${encodeURIComponent(id)}`);
      return flow && toDocument(flow);
    },
    async create({ name, description, nodes }) {
      const made = await ask<{ id: string }>('POST', '/flow', {
        label: name,
        info: description,
        nodes,
      });
      if (!made) throw away('has no API for flows.');
      return made.id;
    },
    remove: async (id) => {
      await ask('DELETE', `/flow/${encodeURIComponent(id)}`);
    },
    async nodeTypes() {
      const sets = (await ask<{ enabled: boolean; types: string[] }[]>('GET', '/nodes')) ?? [];
      return new Set(sets.filter(({ enabled }) => enabled).flatMap(({ types }) => types));
    },
  };
}

const away = (what: string, cause?: unknown) =>
  badGateway('flows', `The flow runtime ${what}`, cause);

/** Credentials do not come out of the runtime; should a node carry any, they end here. */
const toDocument = ({ id, label, info, nodes = [], configs = [] }: RuntimeFlow): FlowDocument => ({
  id,
  name: label ?? id,
  description: info ?? '',
  nodes: [...nodes, ...configs].map((node) => without(node, ['credentials'])),
});
