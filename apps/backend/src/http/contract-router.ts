import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { operationsById, type Operation, type OperationId } from '@status/api-contract';
import { identifyUser } from '@status/service-log';
import { pino } from 'pino';
import { runAs, type ActorContext } from '../db/audit/actor.js';
import type { RoutedRequest } from './find-operation.js';
import type { AnyHandler, Cookie, Input, Routes } from './handler.js';
import type { Principal } from './principal.js';

const silent = pino({ level: 'silent' });
const NOBODY: Principal = {
  kind: 'user',
  id: '',
  username: '',
  authority: 'USER',
  scopes: [],
};

/**
 * @throws Error naming every operation without a handler and every handler without an operation:
 *   a server that lacks one must not start
 */
export function checkRoutes(routes: Routes, table: Record<string, unknown> = operationsById): void {
  const lacking = Object.keys(table).filter((id) => !(id in routes));
  const unknown = Object.keys(routes).filter((id) => !(id in table));
  const faults = [
    ...lacking.map((id) => `operation ${id} of the contract has no handler`),
    ...unknown.map((id) => `handler ${id} has no operation in the contract`),
  ];
  if (faults.length > 0)
    throw new Error(`The contract and the handlers differ: ${faults.join('; ')}`);
}

/** Merges the routes of the slices. @throws Error when two slices handle one operation */
export function mergeRoutes(slices: Routes[]): Routes {
  const merged: Record<string, unknown> = {};
  for (const slice of slices)
    for (const [id, handler] of Object.entries(slice)) {
      if (id in merged) throw new Error(`Operation ${id} has two handlers.`);
      merged[id] = handler;
    }
  return merged as Routes;
}

/** Runs `guard` before the operation a request is for, and before its body is even read. */
export function runGuard(guard: (operation: Operation) => RequestHandler): RequestHandler {
  const guards = new Map(
    Object.entries(operationsById).map(([id, operation]) => [id, guard(operation)]),
  );
  return (req: RoutedRequest, res, next) => pick(guards, req)(req, res, next);
}

/** Runs the handler of the operation a request is for. Comes after validation. */
export function runHandler(routes: Routes): RequestHandler {
  checkRoutes(routes);
  const handlers = new Map(
    Object.entries(routes).map(([id, handler]) => [id, toExpress(handler as AnyHandler)]),
  );
  return (req: RoutedRequest, res, next) => pick(handlers, req)(req, res, next);
}

function pick(handlers: Map<string, RequestHandler>, { found }: RoutedRequest): RequestHandler {
  const handler = found && handlers.get(found.id);
  if (!handler) throw new Error('findOperation comes first, and the table is of one contract');
  return handler;
}

const toExpress =
  (handler: AnyHandler) =>
  async (req: RoutedRequest, res: Response, next: NextFunction): Promise<void> => {
    try {
      const input = {
        path: req.found?.params,
        query: req.query,
        headers: contractHeaders(req),
        body: req.body,
        principal: req.principal ?? NOBODY,
        log: (req as { log?: Input<OperationId>['log'] }).log ?? silent,
        req,
      } as unknown as Input<OperationId>;
      if (input.principal.id !== '') identifyUser(input.principal.id);
      const output = await runAs(contextOf(input.principal, req), () => handler(input));
      if ('raw' in output) return await output.raw(req, res);
      for (const cookie of output.cookies ?? []) setCookie(req, res, cookie);
      res.status(output.status).set(output.headers ?? {});
      if (output.contentType) res.type(output.contentType);
      if (output.body === undefined) res.end();
      else res.json(output.body);
    } catch (error) {
      next(error);
    }
  };

/** Whose the changes of a request are, for the audit log. */
const contextOf = ({ kind, id, username }: Principal, req: Request): ActorContext => ({
  actor: id === '' ? { kind: 'anonymous', id: '', name: '' } : { kind, id, name: username },
  requestId: String((req as { id?: unknown }).id ?? ''),
});

/** The headers the contract names, under the names it gives them. */
const contractHeaders = (req: Request): Record<string, string | undefined> =>
  Object.fromEntries(
    ['Idempotency-Key', 'If-Match', 'Last-Event-ID'].map((name) => [name, req.get(name)]),
  );

/** HttpOnly, SameSite=Strict unless the cookie says otherwise, and Secure wherever the browser came over TLS. */
function setCookie(req: Request, res: Response, cookie: Cookie): void {
  const { name, value, maxAgeSeconds, sameSite = 'strict' } = cookie;
  const options = { httpOnly: true, sameSite, secure: req.secure, path: '/' } as const;
  if (value === undefined) res.clearCookie(name, options);
  else res.cookie(name, value, { ...options, maxAge: (maxAgeSeconds ?? 0) * 1000 });
}
