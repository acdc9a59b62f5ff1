import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request as Express passes it on. */
export type Request = IncomingMessage & {
  originalUrl?: string;
  body?: unknown;
  /** Tells body-parser that the body has been read. */
  _body?: boolean;
};

export type Middleware = (request: Request, response: ServerResponse, next: () => void) => void;

/** Ends the request with a problem (RFC 9457). */
export function answer(response: ServerResponse, status: number, title: string): void {
  const body = JSON.stringify({ type: 'about:blank', title, status });
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(body);
}
