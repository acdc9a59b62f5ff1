import { createServer, type ServerResponse } from 'node:http';
import { stack } from '../../stack.mjs';

/** A REST source of the user's own, on loopback, where flows may read. */
export interface RestSource {
  /** What GET of this path, query included, answers from now on. */
  serve(path: string, body: unknown): void;
  /** From now on this path answers with an error. */
  fail(path: string, status: number): void;
  /** Answers wait from now on. @returns lets them go */
  hold(): () => void;
  urlOf(path: string): string;
  close(): Promise<void>;
}

/** Serves on the port that the installation lets its flows read from. */
export async function startRestSource(): Promise<RestSource> {
  const answers = new Map<string, { status: number; body: unknown }>();
  let gate = Promise.resolve();
  const server = createServer((request, response) => {
    void gate.then(() => answer(response, answers.get(request.url ?? '/')));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(stack.sourcePort, '127.0.0.1', resolve);
  });
  return {
    serve: (path, body) => void answers.set(path, { status: 200, body }),
    fail: (path, status) =>
      void answers.set(path, { status, body: { message: 'out of order, as the story wants' } }),
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => (release = resolve));
      return () => release();
    },
    urlOf: (path) => `http://127.0.0.1:${stack.sourcePort}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(response: ServerResponse, given = { status: 404, body: {} as unknown }): void {
  response.writeHead(given.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(given.body));
}
