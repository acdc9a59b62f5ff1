import { badGateway } from '../../errors/index.js';
import type { Flow, FlowReader } from './flow.js';
import { readFlows } from './read-flows.js';

export interface FlowGatewayOptions {
  /** Base URL of the flow runtime, without a slash at its end. */
  nodeRedUrl: string;
  /** A token for its admin API, made anew for each call. */
  token: () => string;
  fetch?: typeof fetch;
  now?: () => number;
  timeoutMs?: number;
  /** How long a list is good for. */
  cacheMs?: number;
}

/** Reads flows from Node-RED's admin API. Callers at the same time share one request. */
export function createFlowGateway({
  nodeRedUrl,
  token,
  fetch: call = fetch,
  now = Date.now,
  timeoutMs = 2000,
  cacheMs = 2000,
}: FlowGatewayOptions): FlowReader & { forget(): void } {
  let cached: { flows: Promise<Flow[]>; until: number } | undefined;

  async function load(): Promise<Flow[]> {
    try {
      const response = await call(`${nodeRedUrl}/node-red/flows`, {
        headers: { authorization: `Bearer ${token()}`, 'node-red-api-version': 'v2' },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      const body = (await response.json()) as { flows?: unknown };
      return readFlows(body.flows);
    } catch (cause) {
      throw badGateway(
        'flows',
        'The flow runtime did not answer with its flows. Check that it runs and try again.',
        cause,
      );
    }
  }

  async function list(): Promise<Flow[]> {
    if (cached === undefined || now() >= cached.until) {
      const flows = load();
      cached = { flows, until: Infinity };
      const mine = cached;
      flows.then(
        () => (mine.until = now() + cacheMs),
        () => (mine.until = -Infinity),
      );
    }
    return cached.flows;
  }

  return {
    list,
    get: async (id) => (await list()).find((flow) => flow.id === id),
    /** What was read is no longer so. */
    forget: () => (cached = undefined),
  };
}
