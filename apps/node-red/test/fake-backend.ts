import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EvidenceRecord } from '@status/evidence';
import { genesisHash, verifyChain } from '@status/evidence';
import { createMemoryLedger } from '@status/ledger-client/testing';
import jwt from 'jsonwebtoken';
import type { RunError } from '../src/runs/delivery.js';
import type { ComputationRow } from '../src/runs/rows.js';

const LEDGER = '/api/v1/ledger';
const CALLBACK_SECRET = 'callback-secret-of-at-least-32-characters';

/** What arrived for one group, judged as the backend judges it. */
export interface Received {
  readonly rows: ComputationRow[];
  readonly keys: string[];
  error?: RunError;
  done: boolean;
  posts: number;
}

export interface FakeBackend {
  readonly origin: string;
  readonly bulkUrl: string;
  /** Answers of GET, by path; a function decides by the request. */
  readonly pages: Map<string, unknown>;
  /** Its ledger, which takes the callback token of a group for keys of that group. */
  readonly ledger: ReturnType<typeof createMemoryLedger>;
  /** Tokens seen by GET, by path. */
  readonly readTokens: Map<string, string | undefined>;
  callbackToken(group: string): string;
  received(group: string): Received;
  /** Resolves when the group was closed. */
  closed(group: string): Promise<Received>;
  /** Answers the next posts with these statuses before it accepts again. */
  refuse(...statuses: number[]): void;
  stop(): Promise<void>;
}

type Page = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A backend that checks tokens, groups, chains and idempotency of what flows post. */
export async function startFakeBackend(): Promise<FakeBackend> {
  const groups = new Map<string, Received>();
  const waiting = new Map<string, ((received: Received) => void)[]>();
  const refusals: number[] = [];
  const pages = new Map<string, unknown>();
  const readTokens = new Map<string, string | undefined>();
  const ledger = createMemoryLedger({ ledgerId: 'backend', basePath: LEDGER });
  const received = (group: string) => {
    const known = groups.get(group) ?? { rows: [], keys: [], done: false, posts: 0 };
    groups.set(group, known);
    return known;
  };

  const bulk = (request: IncomingMessage, body: Bulk): [number, unknown] => {
    const group = groupOf(request);
    if (group === undefined) return [401, { title: 'no callback token' }];
    const known = received(group);
    known.posts++;
    const refusal = refusals.shift();
    if (refusal !== undefined) return [refusal, { title: 'refused by the test' }];
    const key = String(request.headers['idempotency-key']);
    if (known.keys.includes(key)) return [201, { group, accepted: 0 }];
    if (known.done) return [409, { title: 'closed' }];
    const genesis = (row: ComputationRow) =>
      genesisHash({ computationGroup: group, controlId: row.controlId });
    const fault =
      body.computationGroup !== group ||
      body.computations.some(
        (row) =>
          row.computationGroup !== group ||
          row.evidences.length === 0 ||
          !verifyChain(genesis(row), row.evidences as EvidenceRecord[]).ok,
      ) ||
      (body.error !== undefined && (body.computations.length > 0 || !body.done));
    if (fault) return [400, { title: 'chain or shape' }];
    known.keys.push(key);
    known.rows.push(...body.computations);
    known.done = body.done;
    if (body.error !== undefined) known.error = body.error;
    if (body.done) for (const resolve of waiting.get(group) ?? []) resolve(known);
    return [201, { group, accepted: body.computations.length, status: 'open' }];
  };

  const server = createServer((request, response) => {
    void (async () => {
      const text = await readText(request);
      const path = (request.url ?? '').split('?')[0] ?? '';
      if (path.startsWith(`${LEDGER}/`)) {
        const { method = '', url = '', headers } = request;
        const body: unknown = text === '' ? undefined : JSON.parse(text);
        const { key } = { key: '', ...(body as object) };
        const group = groupOf(request);
        const allowed = method === 'GET' || key.startsWith(`run:${group}`);
        if (!allowed) return send(response, 403, { detail: 'the key is of another run' });
        return ledger.respond({ method, url, headers, body }, response);
      }
      if (request.method === 'POST') {
        const [status, answer] = bulk(request, JSON.parse(text) as Bulk);
        return send(response, status, answer);
      }
      readTokens.set(path, request.headers['x-access-token'] as string | undefined);
      const page = pages.get(path);
      if (page === undefined) return send(response, 404, { title: 'none' });
      if (typeof page !== 'function') return send(response, 200, page);
      const answer = (page as Page)(request, response);
      return answer === undefined || response.writableEnded
        ? undefined
        : send(response, 200, answer);
    })();
  });
  const origin = await listen(server);
  return {
    origin,
    bulkUrl: `${origin}/api/v1/computations/bulk`,
    pages,
    ledger,
    readTokens,
    callbackToken: (group) =>
      jwt.sign({ cg: group }, CALLBACK_SECRET, {
        audience: 'status-bulk',
        expiresIn: 600,
        jwtid: randomUUID(),
      }),
    received,
    closed: (group) =>
      new Promise((resolve) => {
        if (received(group).done) return resolve(received(group));
        waiting.set(group, [...(waiting.get(group) ?? []), resolve]);
      }),
    refuse: (...statuses) => void refusals.push(...statuses),
    stop: () => stopServer(server),
  };
}

interface Bulk {
  computationGroup: string;
  computations: ComputationRow[];
  done: boolean;
  error?: RunError;
}

function groupOf(request: IncomingMessage): string | undefined {
  try {
    const token = String(request.headers['x-access-token']);
    const claims = jwt.verify(token, CALLBACK_SECRET, { audience: 'status-bulk' });
    return typeof claims === 'string' ? undefined : (claims as { cg: string }).cg;
  } catch {
    return undefined;
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Starts a server on a free port of loopback and gives its origin. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function stopServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
