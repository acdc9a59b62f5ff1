import { pathOf, type CallOptions, type ClientOptions } from '../transport/call.js';
import { readerOf, type Shape } from '../transport/read-answer.js';
import { createTransport } from '../transport/transport.js';
import { followEvents, type EventOptions } from './events.js';
import { taskCalls, type TaskCalls } from './tasks.js';
import type { DirectorEvent, DirectorInfo, Health, Service, ServiceHistory } from './types.js';

/** Calls of a Governify-compatible director. Every one throws a GovernifyError when it fails. */
export interface DirectorClient {
  tasks: TaskCalls;
  info: (options?: CallOptions) => Promise<DirectorInfo>;
  /** What follows is told by directors of STATUS; others answer NotFound. */
  health: (options?: CallOptions) => Promise<Health>;
  services: (options?: CallOptions) => Promise<Service[]>;
  serviceHistory: (
    name: string,
    range?: CallOptions & { from?: string; to?: string; limit?: number },
  ) => Promise<ServiceHistory>;
  /**
   * Changes of services until the signal aborts or the loop is left, across broken connections.
   * @throws Refused when the director does not want the caller
   */
  events: (options?: EventOptions) => AsyncGenerator<DirectorEvent, void, undefined>;
  /** The service catalogue without secrets. */
  infrastructure: (options?: CallOptions) => Promise<Record<string, unknown>>;
  /** Reads the service catalogue anew. */
  reloadInfrastructure: (options?: CallOptions) => Promise<void>;
}

const SERVICE: Shape = { name: 'string', status: 'string' };

/** A client of the director at `baseUrl`; retries and deadline as with the registry. */
export function createDirectorClient(options: ClientOptions): DirectorClient {
  const transport = createTransport('director', options);
  const reader = readerOf('director');
  const get = async <T>(
    segments: readonly string[],
    what: string,
    shape: Shape,
    call?: CallOptions,
    query = {},
  ) => {
    const path = pathOf(segments, query);
    const text = await transport.send({ method: 'GET', path, ...call });
    return reader.object<T>(reader.json(text), what, shape);
  };
  const api = ['api', 'v1'];
  return {
    tasks: taskCalls(transport, reader),
    info: (call) => get(['info'], 'description of itself', {}, call),
    health: (call) => get([...api, 'health'], 'health', { services: 'array' }, call),
    services: async (call) => {
      const shape: Shape = { services: 'array' };
      const answer = await get<{ services: unknown }>([...api, 'services'], 'list', shape, call);
      return reader.list(answer.services, 'service', SERVICE);
    },
    serviceHistory: (name, { from, to, limit, ...call } = {}) =>
      get(
        [...api, 'services', name, 'history'],
        'history',
        { service: 'string', segments: 'array' },
        call,
        { from, to, limit },
      ),
    events: (call = {}) => followEvents(transport, call),
    infrastructure: async (call) => {
      const shape: Shape = { infrastructure: 'object' };
      const found = await get<{ infrastructure: Record<string, unknown> }>(
        [...api, 'infrastructure'],
        'catalogue',
        shape,
        call,
      );
      return found.infrastructure;
    },
    reloadInfrastructure: async (call) => {
      const path = pathOf([...api, 'infrastructure', 'reload']);
      await transport.send({ method: 'POST', path, ...call });
    },
  };
}
