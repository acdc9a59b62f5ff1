import { Agent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { requestHeaders, responseHeaders, type CookiePath } from './headers.js';
import { sendProblem } from './problem.js';
import { limitUpload, MAX_UPLOAD, UploadTooLarge } from './upload-limit.js';

/**
 * How long a service may stay silent before a request to it is given up: longer than the pause
 * between two signs of life of an event stream.
 */
const SILENCE_MS = 120_000;

// A connection for each request: a kept one could be closed by the service at the very moment the
// next request is written to it, and that request could not be told from one that was carried out.
const agent = new Agent({ keepAlive: false });

/** A service behind the gateway. */
export interface Upstream {
  /** For messages: "The backend". */
  name: string;
  /** On 127.0.0.1. */
  port: number;
  /** Scheme as browsers see it. */
  protocol: 'http' | 'https';
  cookiePath?: CookiePath;
}

class Silence extends Error {}

/**
 * Passes one request on, its body and its answer unbuffered. A service that is down gives 502, one
 * that stays silent 504, a body above 50 MB 413; an answer cut off by the service is cut off for
 * the caller, who must not wait for the rest.
 * @param path as the service knows it, with its query
 */
export function forward(
  upstream: Upstream,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (Number(request.headers['content-length'] ?? 0) > MAX_UPLOAD)
    return refuse(response, new UploadTooLarge(), upstream);
  const outgoing = open(upstream, path, request);
  let answered = false;
  outgoing.setTimeout(SILENCE_MS, () => outgoing.destroy(new Silence()));
  response.once('close', () => outgoing.destroy());
  outgoing.once('response', (answer) => {
    answered = true;
    response.writeHead(
      answer.statusCode ?? 502,
      responseHeaders(answer.headers, upstream.cookiePath),
    );
    response.flushHeaders(); // an event stream may have nothing to say for a while
    pipeline(answer, response, () => undefined);
  });
  const failed = (error: Error | null | undefined) => {
    // After the answer has begun, only the answer's own stream decides how it ends.
    if (error && !answered) refuse(response, error, upstream);
  };
  outgoing.once('error', failed);
  pipeline(request.pipe(limitUpload()), outgoing, failed);
}

/** Begins a request to the service on behalf of the caller. */
export function open(
  upstream: Upstream,
  path: string,
  request: IncomingMessage,
  extra: Record<string, string> = {},
): ClientRequest {
  return httpRequest({
    agent,
    host: '127.0.0.1',
    port: upstream.port,
    method: request.method,
    path,
    headers: { ...requestHeaders(request, upstream.protocol), ...extra },
  });
}

function refuse(response: ServerResponse, error: Error, { name }: Upstream): void {
  if (response.destroyed || response.writableEnded) return;
  if (error instanceof UploadTooLarge) {
    response.setHeader('Connection', 'close'); // the rest of the body is not read
    sendProblem(response, 413, error.message);
  } else if (error instanceof Silence)
    sendProblem(response, 504, `${name} did not answer within ${SILENCE_MS / 1000} s.`);
  else
    sendProblem(
      response,
      502,
      `${name} does not answer. It may be starting again: try again in a moment.`,
    );
}
