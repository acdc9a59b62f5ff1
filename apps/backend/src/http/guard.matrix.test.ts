import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openapiDocument, operationsById, type OperationId, type Role } from '@status/api-contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { silentLog } from '../testing/silent-log.js';
import { testTokens } from '../testing/test-tokens.js';
import type { ServiceTokens } from './authenticate.js';
import { createGuard } from './guard.js';
import type { Routes } from './handler.js';
import { createMemoryKeyValue } from '../kv/memory-key-value.js';
import { createRateLimit } from './rate-limit.js';

const ADA = '01938f5c-7a00-7000-8000-000000000001';
/** Each role has a session of its own, because the role of now counts and not the token's. */
const SESSIONS = {
  '01938f5c-7a00-7000-8000-000000000002': 'USER',
  '01938f5c-7a00-7000-8000-000000000003': 'AUDITOR',
  '01938f5c-7a00-7000-8000-000000000004': 'DEVELOPER',
  '01938f5c-7a00-7000-8000-000000000005': 'ADMIN',
} as const;
const tokens = testTokens();
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const person = (role: string) => {
  const [sid] = Object.entries(SESSIONS).find(([, of]) => of === role) as [string, string];
  return bearer(tokens.signAccess({ id: ADA, username: 'ada', authority: 'USER' }, sid));
};
const callback = () => ({
  'x-access-token': tokens.signCallback({
    group: 'g-1',
    attempt: 1,
    expiresAt: new Date(Date.now() + 60_000),
  }),
});
const CALLBACK_SCOPES = [
  'computations:bulk',
  'flows:test',
  'system:read',
  'ledger:read',
  'ledger:write',
];

/** What the document says, read anew: the operation table is what is being checked. */
interface Described {
  operationId: OperationId;
  'x-roles': string[];
  'x-scopes'?: string[];
}

/** A service token of these tests says itself what it stands for. */
const accountToken = (role: Role, scopes: readonly string[]) =>
  bearer(`status_${[role, ...scopes].join('/')}`);
const serviceTokens: ServiceTokens = {
  isServiceToken: (token) => token.startsWith('status_'),
  principalOf: async (token) => {
    const [role, ...scopes] = token.slice('status_'.length).split('/');
    const owner = { id: 'u-1', username: 'ada' };
    const known = { id: 'a-1', username: 'service:ci', authority: 'SERVICE', owner } as const;
    return { ...known, kind: 'service', role: role as Role, scopes };
  },
};
const described = Object.entries(openapiDocument.paths).flatMap(([path, item]) =>
  Object.entries(item as unknown as Record<string, Described>)
    .filter(([, operation]) => operation.operationId)
    .map(([method, operation]) => ({ path, method, operation })),
);

type Expectation = 'may' | 401 | 403;
interface CallerCase {
  name: string;
  headers: (operation: Described) => Record<string, string>;
  expected: (operation: Described) => Expectation;
}
const isPublic = ({ 'x-roles': roles }: Described) => roles.includes('PUBLIC');
const byRole = (role: string) => (operation: Described) =>
  isPublic(operation) || operation['x-roles'].includes(role) ? 'may' : 403;

/** Both its role and services must be among the callers, and one of its scopes among those asked for. */
const byAccount = (role: Role, scoped: boolean) => (operation: Described) => {
  const { 'x-roles': roles, 'x-scopes': scopes = [] } = operation;
  if (isPublic(operation)) return 'may';
  const mayScope = scoped || scopes.length === 0;
  return roles.includes('SERVICE') && roles.includes(role) && mayScope ? 'may' : 403;
};
const ROLES = ['USER', 'AUDITOR', 'DEVELOPER', 'ADMIN'] as const;

const callers: CallerCase[] = [
  ...ROLES.flatMap((role) => [
    {
      name: `a service account of ${role} with the scopes`,
      headers: (o: Described) => accountToken(role, o['x-scopes'] ?? []),
      expected: byAccount(role, true),
    },
    {
      name: `a service account of ${role} without the scopes`,
      headers: () => accountToken(role, ['something:else']),
      expected: byAccount(role, false),
    },
  ]),
  { name: 'nobody', headers: () => ({}), expected: (o) => (isPublic(o) ? 'may' : 401) },
  {
    name: 'a bad token',
    headers: () => bearer('x.y.z'),
    expected: (o) => (isPublic(o) ? 'may' : 401),
  },
  ...ROLES.map((role) => ({
    name: role,
    headers: () => person(role),
    expected: byRole(role),
  })),
  {
    name: 'a service with the scopes',
    headers: (o) => bearer(tokens.signService(o['x-scopes'] ?? [])),
    expected: byRole('SERVICE'),
  },
  {
    name: 'a service without the scopes',
    headers: () => bearer(tokens.signService(['something:else'])),
    expected: (o) => (o['x-scopes']?.length && !isPublic(o) ? 403 : byRole('SERVICE')(o)),
  },
  {
    name: 'a flow with the token of its run',
    headers: callback,
    expected: (o) =>
      isPublic(o) || o['x-scopes']?.some((scope) => CALLBACK_SCOPES.includes(scope)) ? 'may' : 403,
  },
];

let server: Server;
let base: string;

beforeAll(async () => {
  const stub = async () => ({ status: 200, body: {} });
  const routes = Object.fromEntries(Object.keys(operationsById).map((id) => [id, stub]));
  const guard = createGuard({
    tokens,
    serviceTokens,
    authorityOf: async (sid) => SESSIONS[sid as keyof typeof SESSIONS],
    rateLimit: createRateLimit(createMemoryKeyValue(), { calls: 2_000 }),
    publicOrigin: 'http://localhost:3000',
  });
  const app = createApp({
    routes: routes as unknown as Routes,
    guard,
    log: silentLog,
    validateResponses: false,
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});
afterAll(() => void server.close());

/** Whom the guard lets through reaches the stub, or validation, which wants a body. */
async function answerOf(path: string, method: string, headers: Record<string, string>) {
  const url = base + path.replaceAll(/\{\w+\}/g, '01938f5c-7a00-7000-8000-00000000000a');
  const { status } = await fetch(url, { method: method.toUpperCase(), headers });
  return [200, 400, 415].includes(status) ? 'may' : status;
}

it('has the operations and roles of the document in its table', () => {
  const table = Object.entries(operationsById).map(([id, { roles, scopes }]) => [
    id,
    roles,
    scopes,
  ]);
  const document = described.map(({ operation: o }) => [
    o.operationId,
    o['x-roles'],
    o['x-scopes'] ?? [],
  ]);
  expect(table.sort()).toEqual(document.sort());
});

it.each(callers)(
  'lets $name call what the contract says and nothing else',
  async (caller) => {
    const answers = await Promise.all(
      described.map(async ({ path, method, operation }) => [
        operation.operationId,
        await answerOf(path, method, caller.headers(operation)),
      ]),
    );
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(
        described.map(({ operation }) => [operation.operationId, caller.expected(operation)]),
      ),
    );
  },
  30_000,
);
