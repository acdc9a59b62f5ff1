import type { Request, RequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { openapiDocument } from '@status/api-contract';
import type { RoutedRequest } from './find-operation.js';
import { formats } from './formats.js';
import { partOfDocument, type Document } from './part-of-document.js';

/**
 * Checks requests, and answers when asked to, against the contract. Each path has a validator of
 * its own over the part of the contract it needs, made when it is first asked for: one validator
 * over the whole contract compares every request with every path of it.
 */
export function createValidation(
  { validateResponses }: { validateResponses: boolean },
  document: Document = openapiDocument as unknown as Document,
): RequestHandler {
  const validators = new Map<string, RequestHandler[]>();
  const validatorOf = (path: string): RequestHandler[] => {
    const known = validators.get(path);
    if (known) return known;
    const made = OpenApiValidator.middleware({
      apiSpec: partOfDocument(document, path) as never,
      validateApiSpec: false, // the contract is linted where it is written
      validateRequests: { allowUnknownQueryParameters: false },
      validateResponses,
      formats,
      fileUploader: false, // no operation takes multipart
      validateSecurity: false, // the guard has done it, before any body was read
    }) as RequestHandler[];
    validators.set(path, made);
    return made;
  };
  return (req: RoutedRequest, res, next) => {
    const steps = validatorOf(req.found?.operation.path ?? '');
    run(steps, req, res, next);
  };
}

/** The steps in turn, until one fails. */
function run(steps: RequestHandler[], ...[req, res, next]: Parameters<RequestHandler>): void {
  let at = 0;
  const step = (error?: unknown): void => {
    const current = steps[at++];
    if (error !== undefined || current === undefined) return next(error as Error);
    try {
      void current(req as Request, res, step);
    } catch (thrown) {
      next(thrown);
    }
  };
  step();
}
