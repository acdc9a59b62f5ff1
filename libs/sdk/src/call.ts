import createFetchClient from 'openapi-fetch';
import { withDeadline } from './deadline.js';
import { ApiError, NetworkError, type Problem } from './errors.js';
import type { Fetch } from './fetch.js';
import type { CallControl } from './operation-types.js';

/** The options of a call with its operation forgotten. */
export interface AnyOptions extends CallControl {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  headers?: Record<string, unknown>;
  body?: unknown;
  contentType?: string;
}
/** The response of a success, its body not yet read. */
export type CallOperation = <T>(
  id: string,
  options: AnyOptions | undefined,
  read: (response: Response) => Promise<T>,
) => Promise<T>;

type Answered = { error?: unknown; response: Response };
type AnyRequest = (method: string, path: string, init: object) => Promise<Answered>;

export interface CallSettings {
  baseUrl: string;
  fetch: Fetch;
  /** `get /catalogs` by operationId. */
  routes: Readonly<Record<string, string>>;
  /** Milliseconds, where a call names none. */
  timeoutMs: number;
}

/**
 * One way for all operations: what `read` makes of a success, or an error thrown.
 * @throws ApiError when the server refuses, NetworkError when it does not answer in time or at all
 */
export function createCall({ baseUrl, fetch, routes, timeoutMs }: CallSettings): CallOperation {
  const request = createFetchClient({ baseUrl, fetch }).request as unknown as AnyRequest;
  return async (id, options = {}, read) => {
    const { path, query, headers, body, contentType = 'application/json' } = options;
    const [method, template] = routes[id]?.split(' ') ?? [];
    if (!method || !template)
      throw new TypeError(`This version of the SDK has no operation ${id}.`);
    const init = {
      params: { path, query, header: headers },
      signal: withDeadline(options.signal, options.timeoutMs ?? timeoutMs),
      parseAs: 'stream',
      ...(body === undefined ? {} : { body, headers: { 'content-type': contentType } }),
      bodySerializer: contentType.endsWith('json') ? JSON.stringify : (raw: unknown) => raw,
      // Browsers and Node.js want this said for a body that is a stream.
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    };
    try {
      const { error, response } = await request(method, template, init);
      if (response.ok) return await read(response);
      const problem = typeof error === 'object' ? (error as Problem) : undefined;
      throw new ApiError(response.status, problem, id, response.headers);
    } catch (cause) {
      // The sign-in that this call needed can have been refused, or have met the silence itself.
      if (cause instanceof ApiError || cause instanceof NetworkError) throw cause;
      throw new NetworkError(id, cause);
    }
  };
}
