/** What a client is made of. */
export interface ClientOptions {
  /** Base URL of the service, without `/api`. */
  baseUrl: string;
  /** Instead of the global one. */
  fetch?: typeof globalThis.fetch;
  /** STATUS access token, asked for before each call; a registry shows it to collectors. */
  token?: () => string | undefined | Promise<string | undefined>;
  /** Token of a service, for services that trust each other. */
  serviceToken?: string;
  /** Time one call may take with its retries and its answer, in milliseconds; 60 s unless given. */
  deadlineMs?: number;
  /** How often a GET that gets no connection is tried again; twice unless given. */
  retries?: number;
}

/** What every call takes. */
export interface CallOptions {
  /** Gives the call up; it then throws the signal's reason. */
  signal?: AbortSignal | undefined;
  /** STATUS access token for this call, instead of the client's own. */
  token?: string | undefined;
  /** Instead of the client's own. */
  deadlineMs?: number | undefined;
}

/** A request on its way. */
export interface Call extends CallOptions {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Whose fault a 500 is: a collector's, a task's, or the service's own. */
  blames?: 'collector' | 'task';
}

/** The parameters of a query; what is undefined is left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** A path with its segments and query encoded. */
export function pathOf(segments: readonly string[], query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) parameters.set(name, String(value));
  const path = `/${segments.map(encodeURIComponent).join('/')}`;
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
