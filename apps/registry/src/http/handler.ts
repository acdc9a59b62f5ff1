import type { Handlers as ContractHandlers } from '@status/governify-service';
import type { Request, Response } from 'express';
import type { operations } from '../generated/types.js';

export type OperationId = keyof operations;

type Present<T> = [Exclude<T, undefined>] extends [never]
  ? Record<never, never>
  : Exclude<T, undefined>;
type Parameters_<Id extends OperationId> = operations[Id]['parameters'];
type Body<Id extends OperationId> =
  Exclude<operations[Id]['requestBody'], undefined> extends {
    content: { 'application/json': infer Json };
  }
    ? Json
    : undefined;

/** What a handler gets: checked against the contract. */
export interface Input<Id extends OperationId> {
  path: Present<Parameters_<Id>['path']>;
  query: Present<Parameters_<Id>['query']>;
  body: Body<Id>;
  req: Request;
  res: Response;
}

export type Handler<Id extends OperationId> = (input: Input<Id>) => Promise<unknown> | void;

/** Handlers by operationId; together the slices have one for every operation. */
export type Slice<Id extends OperationId> = { [Each in Id]: Handler<Each> };

/** The handlers as the router of the contract takes them. */
export function toContractHandlers(handlers: Slice<OperationId>): ContractHandlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([id, handler]) => [
      id,
      async (req: Request, res: Response) => {
        const { params, query, body } = req;
        await (handler as (input: unknown) => unknown)({ path: params, query, body, req, res });
      },
    ]),
  );
}

/** The text that Governify's clients get for a change that is done. */
export const sendOk = (res: Response, status = 200): void => {
  res.status(status).type('text').send('OK');
};
