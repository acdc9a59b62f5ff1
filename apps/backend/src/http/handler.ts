import type { Request, Response } from 'express';
import type { OperationId, operations } from '@status/api-contract';
import type { Logger } from 'pino';
import type { Principal } from './principal.js';

type Parameters_<Id extends OperationId> = operations[Id]['parameters'];
type Present<T> = [Exclude<T, undefined>] extends [never]
  ? Record<never, never>
  : Exclude<T, undefined>;
type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Json } };
}
  ? Json
  : operations[Id] extends { requestBody?: infer Optional }
    ? Exclude<Optional, undefined> extends { content: { 'application/json': infer Json } }
      ? Json | undefined
      : undefined
    : undefined;

/** What a handler gets: all of it already checked against the contract. */
export interface Input<Id extends OperationId> {
  path: Present<Parameters_<Id>['path']>;
  query: Present<Parameters_<Id>['query']>;
  headers: Present<Parameters_<Id>['header']>;
  body: Body<Id>;
  /** Who calls. Public operations get a caller without rights when nobody is signed in. */
  principal: Principal;
  log: Logger;
  req: Request;
}

type Json<R> = R extends { content: infer Content }
  ? Content extends { 'application/json': infer Body }
    ? Body
    : Content extends Record<string, infer Other>
      ? Other
      : undefined
  : undefined;
type Responses<Id extends OperationId> = operations[Id]['responses'];
type Answered = 200 | 201 | 202 | 204 | 302 | 503;
type JsonOutput<Id extends OperationId> = {
  [Status in keyof Responses<Id> & Answered]: {
    status: Status;
    headers?: Record<string, string>;
    cookies?: Cookie[];
    /** Other than application/json. */
    contentType?: string;
  } & (Json<Responses<Id>[Status]> extends undefined
    ? { body?: undefined }
    : { body: Json<Responses<Id>[Status]> });
}[keyof Responses<Id> & Answered];

export interface Cookie {
  name: string;
  /** undefined: delete it. */
  value: string | undefined;
  maxAgeSeconds?: number;
  /** `lax` comes along when another site sends the browser here; strict if absent. */
  sameSite?: 'lax';
}

/** An answer that writes itself, such as an event stream. */
export interface RawOutput {
  raw: (req: Request, res: Response) => void | Promise<void>;
}

export type Output<Id extends OperationId> = JsonOutput<Id> | RawOutput;
export type Handler<Id extends OperationId> = (input: Input<Id>) => Promise<Output<Id>>;

/** A handler with its operation forgotten, as the router sees it. */
export type AnyHandler = (input: Input<OperationId>) => Promise<
  | RawOutput
  | {
      status: number;
      body?: unknown;
      headers?: Record<string, string>;
      cookies?: Cookie[];
      contentType?: string;
    }
>;

/** Handlers of a slice by operationId; the contract router wants every operation exactly once. */
export type Routes = { [Id in OperationId]?: Handler<Id> };
