import { genesisHash } from '@status/evidence';
import type { CallOutcome, FlowCall, FlowCaller } from './ports.js';
import { PERIOD_ANCHOR } from '../schedules/index.js';

interface Options {
  nodeRedUrl: string;
  backendUrl: string;
  signFlowCall: (of: { path: string; group: string }) => string;
  timeoutMs?: number;
  fetch?: typeof fetch;
}

/** Calls flows of Node-RED with a token for one path, one run and one use. */
export const createFlowCaller = (options: Options): FlowCaller => ({
  async call(call) {
    const path = `/api/v1${call.flow.url}`;
    const token = options.signFlowCall({ path, group: call.group.id });
    try {
      const response = await (options.fetch ?? fetch)(options.nodeRedUrl + path, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(toBody(call, options.backendUrl)),
        signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
      });
      const text = (await response.text()).slice(0, 500);
      return response.ok ? { accepted: true } : refusal(response.status, text);
    } catch (error) {
      const cause =
        (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).message;
      return {
        accepted: false,
        retry: true,
        error: {
          code: 'flows-unavailable',
          message: `The flow runtime does not answer (${cause}).`,
        },
      };
    }
  },
});

/** 404: its route may be a moment away after a deploy; 409, 401: a token was spent by a lost call. */
const RETRY = new Set([401, 404, 408, 409, 429]);

const refusal = (status: number, text: string): CallOutcome => ({
  accepted: false,
  retry: status >= 500 || RETRY.has(status),
  error: { code: 'flow-refused', message: `The flow refused the run with ${status}: ${text}` },
});

function toBody(call: FlowCall, backendUrl: string) {
  const { group, flow, callbackToken, window, resultsPath } = call;
  const period = { from: group.period.from.toISOString(), to: group.period.to.toISOString() };
  return {
    computationGroup: group.id,
    controlId: group.controlId,
    backendUrl: `${backendUrl}/api/v1${resultsPath ?? '/computations/bulk'}`,
    // Results that are kept nowhere must not be anchored either.
    ...(resultsPath !== undefined && { dryRun: true }),
    callbackToken,
    genesis: genesisHash({ computationGroup: group.id, controlId: group.controlId }),
    params: group.params,
    scope: group.scope,
    period,
    window: {
      type: 'static',
      period: window.period,
      initial: PERIOD_ANCHOR,
      from: period.from,
      end: period.to,
      timeZone: window.timeZone,
    },
    flow: { id: flow.id, version: flow.version },
  };
}
