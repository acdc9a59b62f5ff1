import { describedOperations, type DescribedOperation } from '@status/api-contract/checking';
import { someAddress } from '../support/addresses.js';

export interface Caller {
  name: string;
  /** The token to send; undefined: none. */
  token: (operation: DescribedOperation) => string | undefined;
  expected: (operation: DescribedOperation) => Expectation;
}
export type Expectation = 'may' | 401 | 403;
export interface Deviation {
  caller: string;
  operation: string;
  expected: Expectation | 404;
  got: string;
}

const NOBODYS = '01890a5d-ac96-774b-bcce-b302099a8057';
/** What the guard answers, whatever a handler might find wrong later. */
const REFUSALS: Record<string, Expectation> = {
  unauthenticated: 401,
  'session-ended': 401,
  forbidden: 403,
  'cross-origin': 403,
};

/**
 * Calls every operation as every caller, on objects that nobody has, and compares who was let in
 * with what the contract says.
 */
export async function runMatrix(baseUrl: string, callers: Caller[]) {
  const deviations: Deviation[] = [];
  let calls = 0;
  for (const operation of lastEndsTheSession(describedOperations))
    for (const caller of callers) {
      const got = await call(baseUrl, operation, caller.token(operation));
      calls++;
      const expected = caller.expected(operation);
      if (got.expectation !== expected)
        deviations.push({ caller: caller.name, operation: operation.id, expected, got: got.text });
    }
  return { calls, operations: describedOperations.length, deviations };
}

const lastEndsTheSession = (operations: DescribedOperation[]) =>
  [...operations].sort((a, b) => Number(a.id === 'signOut') - Number(b.id === 'signOut'));

async function call(baseUrl: string, operation: DescribedOperation, token?: string) {
  const response = await request(baseUrl, operation, token);
  const body = await bodyOf(response);
  const code = (body as { code?: string }).code ?? '';
  // Open to everybody, and answers 401 itself to whoever brings no refresh cookie.
  if (operation.id === 'refreshSession') return { expectation: 'may', text: '' } as const;
  const refused = response.status === 401 || response.status === 403 ? REFUSALS[code] : undefined;
  return { expectation: refused ?? 'may', text: `${response.status} ${code}` } as const;
}

/** @param ids values of path parameters; what is not named is what nobody has */
export const request = (
  baseUrl: string,
  { method, path, body }: DescribedOperation,
  token?: string,
  ids: Record<string, string> = {},
): Promise<Response> =>
  fetch(baseUrl + path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? NOBODYS), {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
    headers: {
      'x-forwarded-for': someAddress(),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': Object.keys(body.content)[0] ?? 'application/json' }),
    },
    ...(body && { body: '{}' }),
  });

async function bodyOf(response: Response): Promise<object> {
  if (!response.headers.get('content-type')?.includes('json')) {
    await response.body?.cancel(); // a stream of events has no end
    return {};
  }
  return (await response.json()) as object;
}

const isPublic = ({ roles }: DescribedOperation) => roles.includes('PUBLIC');

/** Nobody, and whoever holds no valid token, may call what is public. */
export const asNobody = (operation: DescribedOperation): Expectation =>
  isPublic(operation) ? 'may' : 401;

/** What a role may call by the contract. */
export const asRole =
  (role: string) =>
  (operation: DescribedOperation): Expectation =>
    isPublic(operation) || operation.roles.includes(role) ? 'may' : 403;

/** What a service account may call that acts as `role` with these scopes. */
export const asServiceAccount =
  (role: string, scopesFor: (operation: DescribedOperation) => readonly string[]) =>
  (operation: DescribedOperation): Expectation => {
    const { roles, scopes } = operation;
    if (isPublic(operation)) return 'may';
    if (!roles.includes('SERVICE') || !roles.includes(role)) return 403;
    const has = scopesFor(operation);
    return scopes.length === 0 || scopes.some((scope) => has.includes(scope)) ? 'may' : 403;
  };
