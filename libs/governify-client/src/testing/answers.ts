import type { ServerResponse } from 'node:http';
import type { Seen } from './stub-server.js';

export type Answer = (request: Seen, response: ServerResponse) => void;

export const json =
  (status: number, body: unknown): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
  };

export const text =
  (status: number, body: string, type = 'text/html; charset=utf-8'): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };

/** Answers by `METHOD path`; a path without its query. What is not there is the 404 of Express. */
export const routes =
  (table: Record<string, Answer>): Answer =>
  (request, response) => {
    const key = `${request.method} ${request.url.split('?')[0]}`;
    const answer = table[key] ?? text(404, `<pre>Cannot ${key}</pre>`);
    answer(request, response);
  };

/** Writes pieces one after the other, with a pause that lets each arrive alone. */
export const pieces =
  (parts: readonly (string | Buffer)[], end: 'end' | 'destroy' | 'hang' = 'end'): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    const write = (n: number) => {
      const part = parts[n];
      if (part !== undefined) {
        response.write(part);
        setTimeout(write, 15, n + 1);
      } else if (end === 'end') response.end();
      else if (end === 'destroy') response.destroy();
    };
    write(0);
  };
