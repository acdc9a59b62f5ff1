import {
  Router,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { operationsById, type Operation, type OperationId } from '@status/api-contract';
import { pino } from 'pino';
import type { AnyHandler, Cookie, Input, Routes } from './handler.js';
import type { Principal } from './principal.js';

export interface RoutedRequest extends Request {
  principal?: Principal;
}

const silent = pino({ level: 'silent' });
const NOBODY: Principal = {
  kind: 'user',
  id: '',
  username: '',
  authority: 'USER',
  scopes: [],
};

/** `/controls/{controlId}` -> `/controls/:controlId` */
const expressPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');

/**
 * Fixed segments before parameters, so that `/scopes/sets` is not taken for a scope's id. By code
 * units: a locale would put the tilde before letters.
 */
export const byPath = ([, a]: [string, Operation], [, b]: [string, Operation]) =>
  rank(a.path) < rank(b.path) ? -1 : 1;
const rank = (path: string) => path.replaceAll('{', '~');

const operations = Object.entries(operationsById).sort(byPath) as [OperationId, Operation][];

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
export function createGuardRouter(guard: (operation: Operation) => RequestHandler): Router {
  const router = Router();
  for (const [, operation] of operations)
    router[operation.method](expressPath(operation.path), guard(operation), (_req, _res, next) =>
      next('router'),
    );
  return router;
}

/** One route per operation of the contract. Comes after validation. */
export function createContractRouter(routes: Routes): Router {
  checkRoutes(routes);
  const router = Router();
  for (const [id, operation] of operations)
    router[operation.method](
      expressPath(operation.path),
      toExpress(routes[id] as unknown as AnyHandler),
    );
  return router;
}

const toExpress =
  (handler: AnyHandler) =>
  async (req: RoutedRequest, res: Response, next: NextFunction): Promise<void> => {
    try {
      const output = await handler({
        path: req.params,
        query: req.query,
        headers: contractHeaders(req),
        body: req.body,
        principal: req.principal ?? NOBODY,
        log: (req as { log?: Input<OperationId>['log'] }).log ?? silent,
        req,
      } as unknown as Input<OperationId>);
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

/** The headers the contract names, under the names it gives them. */
const contractHeaders = (req: Request): Record<string, string | undefined> =>
  Object.fromEntries(
    ['Idempotency-Key', 'If-Match', 'Last-Event-ID'].map((name) => [name, req.get(name)]),
  );

/** HttpOnly, SameSite=Strict, and Secure wherever the browser came over TLS. */
function setCookie(req: Request, res: Response, { name, value, maxAgeSeconds }: Cookie): void {
  const options = { httpOnly: true, sameSite: 'strict', secure: req.secure, path: '/' } as const;
  if (value === undefined) res.clearCookie(name, options);
  else res.cookie(name, value, { ...options, maxAge: (maxAgeSeconds ?? 0) * 1000 });
}
