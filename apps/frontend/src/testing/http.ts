import type { OperationId, paths } from '@status/api-contract';
import { operationsById, validators } from '@status/api-contract';
import { HttpResponse } from 'msw';
import { createOpenApiHttp } from 'openapi-msw';
import type { Schemas } from '@/lib/schemas';
import { noteCall } from './db/audit-log';
import type { MockDb } from './db/store';
import type { MockUser } from './db/tables';

/** Handlers are typed by the contract: a path, status or body that it does not have is no TypeScript. */
export const http = createOpenApiHttp<paths>({ baseUrl: '*/backend' });

let requests = 0;

/** A refusal as the server words it (RFC 9457). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors?: Schemas['Problem']['errors'],
  ) {
    super(detail);
  }
  toResponse(): Response {
    requests += 1;
    const problem: Schemas['Problem'] = {
      type: 'about:blank',
      title: this.code,
      status: this.status,
      code: this.code,
      detail: this.detail,
      requestId: `demo-${requests}`,
      ...(this.errors && { errors: this.errors }),
    };
    return HttpResponse.json(problem, {
      status: this.status,
      headers: { 'content-type': 'application/problem+json' },
    });
  }
}

/** The user of this session, who may call the operation by the roles of the contract. */
export function authorise(db: MockDb, operation: OperationId): MockUser | undefined {
  const fault = db.faults.get(operation);
  if (fault) throw new Refusal(fault.status, fault.code, fault.detail);
  const { roles, tag } = operationsById[operation];
  if (db.switches.get(tag)?.available === false)
    throw new Refusal(503, 'endpoint-disabled', `The area ${tag} of the API is switched off.`);
  if (roles.includes('PUBLIC')) return undefined;
  const user = db.users.get(db.session ?? '');
  if (!user) throw new Refusal(401, 'unauthenticated', 'Nobody is signed in.');
  if (!roles.includes(user.authority))
    throw new Refusal(403, 'forbidden', `${operation} needs one of ${roles.join(', ')}.`);
  return user;
}

/**
 * Runs a handler for an operation: checks who calls, and turns a refusal into its answer. The cast
 * is the only hole: refusals are answers of the contract, which the types cannot follow.
 */
export async function answer<Answer>(
  db: MockDb,
  operation: OperationId,
  handle: () => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    authorise(db, operation);
    const before = db.users.get(db.session ?? '');
    const result = await handle();
    const user = before ?? db.users.get(db.session ?? '');
    if (result instanceof Response) await noteCall(db.audit, operation, user, result);
    return result;
  } catch (error) {
    if (error instanceof Refusal) return error.toResponse() as Answer;
    throw error;
  }
}

/** The body of a request, if it is one that the contract takes. */
export async function readBody<Name extends keyof Schemas>(
  name: Name,
  request: Request,
): Promise<Schemas[Name]> {
  const body: unknown = await request.json();
  const validate = validators[name];
  if (validate(body)) return body;
  throw new Refusal(
    400,
    'validation-failed',
    'The request breaks the contract.',
    (validate.errors ?? []).map(({ instancePath, message }) => ({
      path: `/body${instancePath}`,
      message: message ?? 'is wrong',
    })),
  );
}

export function found<Thing>(thing: Thing | undefined, what: string, id: unknown): Thing {
  if (thing === undefined)
    throw new Refusal(404, 'not-found', `There is no ${what} ${String(id)}.`);
  return thing;
}

/** One page of rows; the cursor is the position of the next. */
export function pageOf<Row>(
  rows: readonly Row[],
  cursor: string | null,
  limit: string | null,
): { items: Row[]; page: Schemas['PageInfo'] } {
  const start = Number(cursor ?? 0);
  const size = Number(limit ?? 50);
  const end = start + size;
  return {
    items: rows.slice(start, end),
    page: { nextCursor: end < rows.length ? String(end) : null, limit: size },
  };
}
