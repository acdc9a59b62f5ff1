import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { newSpan, parseTraceparent, toTraceparent, traceOfRun } from './trace.js';

/** What every line logged on behalf of one request or job carries. */
export interface RequestContext {
  /** Of the request; work without one, such as a job, has none. */
  requestId?: string;
  traceId: string;
  spanId: string;
  /** Who asked, once that is known. */
  userId?: string;
}

const current = new AsyncLocalStorage<RequestContext | undefined>();
const ofRequest = new WeakMap<IncomingMessage, RequestContext>();

const REQUEST_ID = /^[\w.-]{1,64}$/;

/** The context of the code that runs, or undefined outside of requests and jobs. */
export const currentContext = (): RequestContext | undefined => current.getStore();

/**
 * The context a request brings along: its `X-Request-Id` when it is a plain one, and its
 * `traceparent`. What is missing begins here.
 */
export function readContext(headers: IncomingHttpHeaders): RequestContext {
  const [given, trace] = [headers['x-request-id'], headers['traceparent']];
  const known = parseTraceparent(typeof trace === 'string' ? trace : undefined);
  const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
  return { requestId, ...newSpan(known?.traceId) };
}

/**
 * Middleware (Express, Connect): everything a request causes runs in its context. Sets `req.id` and
 * the header `X-Request-Id` of the answer. It comes before what logs requests.
 */
export function requestContext() {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const context = readContext(request.headers);
    ofRequest.set(request, context);
    (request as { id?: unknown }).id = context.requestId;
    response.setHeader('x-request-id', context.requestId as string);
    current.run(context, next);
  };
}

/**
 * Ids of a request for the line that says how it ended: that line is written when the connection
 * lets go of it, which may be outside of its context.
 */
export function idsOf(request: IncomingMessage): ReturnType<typeof lineIds> | undefined {
  const context = ofRequest.get(request);
  return context && lineIds(context);
}

/** The ids that lines carry. A span is one service's; lines need none to be found together. */
export const lineIds = ({ requestId, traceId, userId }: RequestContext) => ({
  traceId,
  ...(requestId === undefined ? {} : { requestId }),
  ...(userId === undefined ? {} : { userId }),
});

/** Says who the current request comes from; later lines carry it. */
export function identifyUser(userId: string): void {
  const context = current.getStore();
  if (context) context.userId = userId;
}

/** Works on a run: what is logged and called on the way belongs to the trace of its group. */
export const runInTraceOf = <T>(group: string, work: () => T): T =>
  current.run(traceOfRun(group), work);

/** Works for nobody in particular: a timer keeps the context it was set in, whoever it works for. */
export const runInNoTrace = <T>(work: () => T): T => current.run(undefined, work);

/** Headers with which a call to another of our services stays in the trace. */
export function contextHeaders(): Record<string, string> {
  const context = current.getStore();
  if (!context) return {};
  return {
    traceparent: toTraceparent(newSpan(context.traceId)),
    ...(context.requestId === undefined ? {} : { 'x-request-id': context.requestId }),
  };
}

/**
 * A `fetch` for calls among our services, which hand their context on. Not for calls to others:
 * what happens here is none of their business.
 */
export function contextFetch(fetch: typeof globalThis.fetch = globalThis.fetch) {
  return (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const headers = new Headers(
      init?.headers ?? (input instanceof Request ? input.headers : undefined),
    );
    for (const [name, value] of Object.entries(contextHeaders()))
      if (!headers.has(name)) headers.set(name, value);
    return fetch(input, { ...init, headers });
  };
}
