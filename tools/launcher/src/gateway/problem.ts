import type { ServerResponse } from 'node:http';

const TITLES: Record<number, string> = {
  404: 'Not found',
  413: 'Content too large',
  502: 'Bad gateway',
  504: 'Gateway timeout',
};

/** Answers with an RFC 9457 problem, unless an answer is already on its way: then it is cut off. */
export function sendProblem(response: ServerResponse, status: number, detail: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify({ type: 'about:blank', title: TITLES[status], status, detail }));
}
