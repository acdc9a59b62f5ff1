import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stub answers to one question; absent fields mean a ready computation. */
export interface StubAnswer {
  computations?: unknown[];
  postStatus?: number;
  getStatus?: number;
  /** Times a GET is answered 202 first. */
  polls?: number | 'forever';
  /** Replaces the body of the POST's answer. */
  postBody?: unknown;
  /** Replaces the text of the GET's answer. */
  getText?: string;
  /** Sent as `Location`. */
  location?: string;
}

export interface StubRequest {
  method: string;
  path: string;
  cookie: string | undefined;
  traceparent: string | undefined;
  /** Body of a POST. */
  body: unknown;
}

export interface StubCollector {
  url: string;
  requests: StubRequest[];
  /** Bodies posted so far, in order. */
  posted: () => unknown[];
  /** Forgets what happened and answers by this from now on; undefined is answered 404. */
  reset: (answerFor: (body: unknown) => StubAnswer | undefined) => void;
  close: () => Promise<void>;
}

/** A collector of the POST-GET-V1 contract on loopback. It forgets a computation once read. */
export async function startStubCollector(): Promise<StubCollector> {
  const requests: StubRequest[] = [];
  const computations = new Map<string, { answer: StubAnswer; polls: number }>();
  let answerFor: (body: unknown) => StubAnswer | undefined = () => undefined;
  let count = 0;

  const post = (body: unknown, response: ServerResponse) => {
    const answer = answerFor(body);
    if (!answer) return send(response, 404, { message: 'No answer is set for this question' });
    if (answer.location) response.setHeader('location', answer.location);
    const status = answer.postStatus ?? 201;
    if (status >= 300) return send(response, status, { message: 'As set' });
    const path = `/computations/${++count}`;
    computations.set(path, { answer, polls: 0 });
    send(response, status, answer.postBody ?? { code: status, message: 'OK', computation: path });
  };
  const get = (path: string, response: ServerResponse) => {
    const found = computations.get(path);
    if (!found) return send(response, 404, { message: 'Not found' });
    const { answer } = found;
    const waits = answer.polls ?? 0;
    if (waits === 'forever' || found.polls++ < waits)
      return send(response, 202, { message: 'Not ready yet' });
    const status = answer.getStatus ?? 200;
    if (status !== 200) return send(response, status, { message: 'As set' });
    computations.delete(path);
    if (answer.getText !== undefined) return void response.end(answer.getText);
    send(response, 200, { code: 200, message: 'OK', computations: answer.computations });
  };

  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    void bodyOf(request).then((text) => {
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      const { cookie, traceparent } = headers as Record<string, string | undefined>;
      requests.push({ method, path, cookie, traceparent, body });
      if (method === 'POST') post(body, response);
      else get(path, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    posted: () => requests.filter(({ method }) => method === 'POST').map(({ body }) => body),
    reset: (next) => {
      requests.length = 0;
      computations.clear();
      answerFor = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
