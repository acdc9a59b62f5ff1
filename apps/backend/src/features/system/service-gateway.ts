import { CheckFailed, type ServiceCheck } from './system.js';

/** `GET /api/info` of the registry: its version, and whether its store answers. */
export const createRegistryCheck = (registryUrl: string): Required<ServiceCheck> => ({
  name: 'registry',
  remedy: 'Start the registry, and compare its address with REGISTRY_URL.',
  check: async (signal) => {
    const info = await getJson(`${registryUrl}/api/info`, signal);
    if (info['store'] === 'down') throw new CheckFailed('its store does not answer');
    return { version: text(info['version']) };
  },
});

/** A real call of a flow: the editor can be up while no flow runs. */
export const createFlowRuntimeCheck = (nodeRedUrl: string): Required<ServiceCheck> => ({
  name: 'nodered',
  remedy: 'Start Node-RED, and compare its address with NODE_RED_URL.',
  check: async (signal) => {
    const health = await getJson(`${nodeRedUrl}/api/v1/health`, signal);
    return { version: text(health['version']) };
  },
});

export const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

export async function getJson(url: string, signal: AbortSignal): Promise<Record<string, unknown>> {
  const response = await fetch(url, { signal, redirect: 'error' });
  const body = await response.text();
  if (!response.ok) throw new CheckFailed(`answers ${response.status}`);
  try {
    const json: unknown = JSON.parse(body);
    if (typeof json === 'object' && json !== null) return { ...json };
  } catch {
    // no JSON: something else listens there
  }
  throw new CheckFailed('answers with something else than a JSON object');
}
