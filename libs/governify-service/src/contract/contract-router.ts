import express, { type Request, type RequestHandler, type Router } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { checkHandlers, operationsOf, type Contract, type Operation } from './contract.js';

export type Handlers = Record<string, RequestHandler>;

export interface ContractRouterOptions {
  contract: Contract;
  /** By operationId. */
  handlers: Handlers;
  /** Lets a caller in or not, before the body is read. */
  guard: (operation: Operation) => RequestHandler;
  /** Largest body, as Express writes it: `1mb`. */
  maxBody: string;
  /** Query parameters that the contract does not name; `refused` when absent. */
  unknownQuery?: 'refused' | 'accepted';
  /** Check answers against the contract too: they fail, or are sent all the same and reported. */
  validateResponses: boolean | { onError: (error: Error, body: unknown, req: Request) => void };
}

type Method = 'get' | 'put' | 'post' | 'delete' | 'patch';

/**
 * Routes of a contract: guard, body, validation, handler. What the contract does not know passes by.
 * @throws Error when the contract and the handlers differ
 */
export function createContractRouter(options: ContractRouterOptions): Router {
  const { contract, handlers, guard, maxBody, unknownQuery, validateResponses } = options;
  const operations = operationsOf(contract);
  checkHandlers(operations, handlers);
  const router = express.Router();
  for (const operation of operations)
    router[operation.method as Method](operation.path, guard(operation));
  router.use(express.json({ limit: maxBody }));
  router.use(
    OpenApiValidator.middleware({
      apiSpec: withHead(contract) as never,
      validateApiSpec: false, // it is linted where it is written
      validateRequests: { allowUnknownQueryParameters: unknownQuery === 'accepted' },
      validateResponses,
      validateSecurity: false, // the guard has done it, before any body was read
      fileUploader: false,
      ignoreUndocumented: true,
    }) as RequestHandler[],
  );
  for (const { id, method, path } of operations)
    router[method as Method](path, handlers[id] as RequestHandler);
  return router;
}

/** HEAD is GET without the body (RFC 9110, 9.3.2): Express serves it so, and it is checked so. */
function withHead(contract: Contract): Contract {
  const paths = Object.entries(contract.paths).map(([path, item]) => [
    path,
    item['get'] === undefined ? item : { ...item, head: structuredClone(item['get']) },
  ]);
  return { ...contract, paths: Object.fromEntries(paths) as Contract['paths'] };
}
