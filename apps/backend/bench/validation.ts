import express, { type RequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { openapiDocument, operationsById, type Operation } from '@status/api-contract';
import { createOperationFinder, findOperation } from '../src/http/find-operation.js';
import { formats } from '../src/http/formats.js';
import type { Document } from '../src/http/part-of-document.js';
import { createValidation } from '../src/http/validate.js';
import { timed } from './api.js';
import { ms } from './measure.js';

const OPERATIONS = 400;
const ROUNDS = 4;
const CONTROL = '01890a5d-ac96-774b-bcce-b302099a8057';

/**
 * What validation by the contract adds to a request when the contract has 400 operations: one
 * validator over all of it, as express-openapi-validator is meant to be used, and ours.
 */
export async function validation(): Promise<void> {
  const { document, table, copies } = grow(OPERATIONS);
  // In the middle of the contract, as the average request is.
  const path = `/api/v1/copy${Math.floor(copies / 2)}/controls/${CONTROL}`;
  const finder = createOperationFinder(table);
  const whole = OpenApiValidator.middleware({
    apiSpec: structuredClone(document) as never,
    validateApiSpec: false,
    validateRequests: { allowUnknownQueryParameters: false },
    validateResponses: false,
    formats,
    validateSecurity: false,
  }) as RequestHandler[];
  const perPath = [findOperation(finder), createValidation({ validateResponses: false }, document)];
  const apps = { bare: appOf([]), whole: appOf(whole), ours: appOf(perPath, '/api/v1') };
  const best = { bare: Infinity, whole: Infinity, ours: Infinity };
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, app] of Object.entries(apps) as [keyof typeof apps, express.Express][])
      best[name] = Math.min(best[name], (await timed(app, path)).p50);
  console.log(
    `Validation with ${Object.keys(table).length} operations adds ${ms(best.ours - best.bare)} to a bare request of ${ms(best.bare)}; one validator over the whole contract adds ${ms(best.whole - best.bare)} (best p50 of ${ROUNDS} rounds)`,
  );
}

function appOf(steps: RequestHandler[], base = '/') {
  const app = express();
  if (steps.length > 0) app.use(base, ...steps);
  app.use((_req, res) => void res.json({ id: CONTROL }));
  return app;
}

/** The contract, repeated under other first segments until it has so many operations. */
function grow(count: number) {
  const contract = openapiDocument as unknown as Document;
  const document: Document = { ...contract, paths: {} };
  const table: Record<string, Operation> = {};
  let copy = 0;
  for (; Object.keys(table).length < count; copy++)
    for (const [id, operation] of Object.entries(operationsById)) {
      const path = copy === 0 ? operation.path : `/copy${copy}${operation.path}`;
      document.paths[path] = contract.paths[operation.path] ?? {};
      table[`${id}${copy || ''}`] = { ...operation, path };
    }
  return { document, table, copies: copy };
}
