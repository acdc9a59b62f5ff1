import { CheckFailed, type Found } from './service-check.js';

const MAX_ANSWER = 64 * 1024;

export type Check = (address: string, signal: AbortSignal) => Promise<Found>;

/** It answers a path, with whatever body. */
export const answers =
  (path: string): Check =>
  async (base, signal) => {
    await get(`${base}${path}`, signal);
    return {};
  };

/** `GET /api/health` of Grafana: its version, and whether its own database answers. */
export const checkGrafana: Check = async (base, signal) => {
  const health = await getJson(`${base}/api/health`, signal);
  const degraded = health['database'] === 'ok' ? undefined : 'its database does not answer';
  return { version: text(health['version']), degraded };
};

/** `GET /api/info` of the registry: its version, and whether its store answers. */
export const checkRegistry: Check = async (base, signal) => {
  const info = await getJson(`${base}/api/info`, signal);
  const degraded = info['store'] === 'down' ? 'its store does not answer' : undefined;
  return { version: text(info['version']), degraded };
};

/** A real call of a flow: the editor can be up while no flow runs. */
export const checkFlows: Check = async (base, signal) => {
  const health = await getJson(`${base}/api/v1/health`, signal);
  return { version: text(health['version']) };
};

/** The backend lives; whether it is ready depends on others, so that is not its own fault. */
export const checkBackend: Check = async (base, signal) => {
  await get(`${base}/api/v1/health/live`, signal);
  const degraded = await get(`${base}/api/v1/health/ready`, signal).then(
    () => undefined,
    () => 'it is not ready to take requests',
  );
  return { degraded };
};

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

async function get(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal, redirect: 'manual' });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    if (size > MAX_ANSWER) break; // what a check reads stands at the beginning
    chunks.push(chunk as Uint8Array);
  }
  if (response.status >= 400) throw new CheckFailed(`answers ${response.status}`);
  return Buffer.concat(chunks).toString('utf8');
}

async function getJson(url: string, signal: AbortSignal): Promise<Record<string, unknown>> {
  const body = await get(url, signal);
  try {
    const json: unknown = JSON.parse(body);
    if (typeof json === 'object' && json !== null) return { ...json };
  } catch {
    // no JSON: something else listens there
  }
  throw new CheckFailed('answers with something else than a JSON object');
}
