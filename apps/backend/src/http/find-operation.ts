import type { Request, RequestHandler } from 'express';
import FindMyWay from 'find-my-way';
import { operationsById, type Operation, type OperationId } from '@status/api-contract';
import { AppError } from '../errors/index.js';
import type { Principal } from './principal.js';

export interface FoundOperation {
  id: OperationId;
  operation: Operation;
  /** Path parameters, decoded, by the names of the contract. */
  params: Record<string, string>;
}

/** A request of which it is known what it is for, and, after the guard, who it is from. */
export interface RoutedRequest extends Request {
  found?: FoundOperation;
  principal?: Principal;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];
type Store = Omit<FoundOperation, 'params'>;

const unused = () => {};

/** `/controls/{controlId}` -> `/controls/:controlId` */
const toPattern = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');

/**
 * Finds the operation a path is for in one walk down a radix tree, however many operations there
 * are; fixed segments go before parameters. HEAD is GET without the body (RFC 9110, 9.3.2).
 */
export function createOperationFinder(table: Record<string, Operation> = operationsById) {
  const router = FindMyWay({ ignoreTrailingSlash: true, maxParamLength: 2000 });
  for (const [id, operation] of Object.entries(table)) {
    const method = operation.method.toUpperCase() as Method;
    const store: Store = { id: id as OperationId, operation };
    const methods: Method[] = method === 'GET' ? ['GET', 'HEAD'] : [method];
    router.on(methods, toPattern(operation.path), unused, store);
  }
  return {
    /** @param path below the base of the API, without a query */
    find(method: string, path: string): FoundOperation | undefined {
      const match = router.find(method as Method, path);
      if (!match) return undefined;
      return { ...(match.store as Store), params: match.params as Record<string, string> };
    },
    /** Methods that the path knows; none when there is no such path. */
    methodsOf: (path: string): Method[] => METHODS.filter((method) => router.find(method, path)),
  };
}

/** Says what the request is for. @throws 404 for an unknown path, 405 for an unknown method of it */
export function findOperation(finder = createOperationFinder()): RequestHandler {
  return (req: RoutedRequest, _res, next) => {
    req.found = finder.find(req.method, req.path);
    if (req.found) return next();
    const allowed = finder.methodsOf(req.path);
    next(allowed.length > 0 ? methodNotAllowed(req, allowed) : noSuchPath(req));
  };
}

const methodNotAllowed = ({ method, baseUrl, path }: Request, allowed: string[]) =>
  new AppError({
    status: 405,
    code: 'method-not-allowed',
    title: 'Method Not Allowed',
    detail: `${baseUrl}${path} has no ${method}. It has ${allowed.join(', ')}.`,
    headers: { allow: allowed.join(', ') },
  });

export const noSuchPath = ({ method, baseUrl, path }: Request) =>
  new AppError({
    status: 404,
    code: 'no-such-path',
    title: 'Not Found',
    detail: `There is no ${method} ${baseUrl}${path}. The operations are listed at /api/v1/openapi.json.`,
  });
