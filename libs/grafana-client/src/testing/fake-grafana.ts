import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createContractCheck, type ContractCheck } from './check-contract.js';
import { administrationRoutes } from './fake-administration.js';
import { authenticate } from './fake-authentication.js';
import { dashboardRoutes } from './fake-dashboards.js';
import { folderRoutes } from './fake-folders.js';
import { pageRoutes } from './fake-pages.js';
import { matchPath, reaches, refuse, type FakeAnswer, type FakeRoute } from './fake-routing.js';
import { createFakeState, type FakeState } from './fake-state.js';

/** What happens to the next requests instead of what should. */
export interface Trouble {
  /** How many requests; 1 if absent. */
  times?: number;
  /** Only requests of this method and path, such as `POST /api/dashboards/db`. */
  at?: string;
  answer?: FakeAnswer & { headers?: Record<string, string> };
  /** Wait so long, in milliseconds, before answering as usual. */
  delayMs?: number;
  /** Do this first, such as a change by somebody else. */
  before?: (state: FakeState) => void;
}

export interface FakeGrafana {
  url: string;
  state: FakeState;
  /** Method and path of every request. */
  seen: string[];
  /** How many requests were answered at once, at most. */
  mostAtOnce: () => number;
  trouble(trouble: Trouble): void;
  contract: ContractCheck['figures'] | undefined;
  close(): Promise<void>;
}

const ROUTES: FakeRoute[] = [...folderRoutes, ...dashboardRoutes, ...administrationRoutes];

export interface FakeOptions {
  admin?: FakeState['admin'];
  /** OpenAPI document that every exchange is compared with; `GRAFANA_OPENAPI` if absent. */
  openapi?: string | undefined;
}

/** A Grafana on loopback that keeps what it is given, with the faults and quirks of the real one. */
export async function startFakeGrafana(options: FakeOptions = {}): Promise<FakeGrafana> {
  const state = createFakeState(options.admin ?? { user: 'status-admin', password: 'right' });
  const file = options.openapi ?? process.env['GRAFANA_OPENAPI'];
  const contract = file ? createContractCheck(file) : undefined;
  const seen: string[] = [];
  const troubles: Trouble[] = [];
  let running = 0;
  let most = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    const method = request.method ?? 'GET';
    const text = await readText(request);
    seen.push(`${method} ${url.pathname}`);
    const trouble = take(troubles, `${method} ${url.pathname}`);
    trouble?.before?.(state);
    if (trouble?.delayMs) await new Promise((resolve) => setTimeout(resolve, trouble.delayMs));
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const answer =
      trouble?.answer ?? respond(state, { method, url, body, auth: request.headers.authorization });
    if (contract && !trouble?.answer && url.pathname.startsWith('/api/'))
      contract.check({
        method,
        path: url.pathname.slice('/api'.length),
        query: [...new Set(url.searchParams.keys())],
        requestBody: body,
        status: answer.status,
        answer: answer.body,
      });
    response.writeHead(answer.status, {
      'content-type': answer.contentType ?? 'application/json',
      ...trouble?.answer?.headers,
    });
    response.end(answer.text ?? JSON.stringify(answer.body ?? {}));
  };

  const server = createServer((request, response) => {
    most = Math.max(most, (running += 1));
    response.once('close', () => (running -= 1));
    serve(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    seen,
    mostAtOnce: () => most,
    trouble: (trouble) => void troubles.push({ times: 1, ...trouble }),
    contract: contract?.figures,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Asked {
  method: string;
  url: URL;
  body: Record<string, unknown>;
  auth: string | undefined;
}

function respond(state: FakeState, { method, url, body, auth }: Asked): FakeAnswer {
  const api = url.pathname.startsWith('/api/');
  const path = api ? url.pathname.slice('/api'.length) : url.pathname;
  for (const route of api ? ROUTES : pageRoutes) {
    const values = route.method === method ? matchPath(route.path, path) : undefined;
    if (!values) continue;
    if (route.role) {
      const role = authenticate(state, auth);
      if (typeof role !== 'string') return role;
      if (!reaches(role, route.role)) return refuse(403, 'You need additional permissions');
    }
    return route.answer({ path: values, query: url.searchParams, body, state });
  }
  return refuse(404, 'Not found');
}

function take(troubles: Trouble[], at: string): Trouble | undefined {
  const found = troubles.find((trouble) => trouble.at === undefined || trouble.at === at);
  if (!found) return undefined;
  found.times = (found.times ?? 1) - 1;
  if (found.times === 0) troubles.splice(troubles.indexOf(found), 1);
  return found;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
