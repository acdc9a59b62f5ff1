import type { Client } from 'openapi-fetch';
import type { operations, paths } from '@status/api-contract';
import { ApiError, NetworkError, type Problem } from './errors.js';

type OperationId = keyof operations;
type Parameters_<Id extends OperationId> = operations[Id]['parameters'];
type Present<T> = [Exclude<T, undefined>] extends [never] ? never : Exclude<T, undefined>;
type Part<Name extends string, T, Key> = [Present<T>] extends [never]
  ? unknown
  : Key extends true
    ? { [K in Name]: Present<T> }
    : { [K in Name]?: Present<T> };
type BodyOf<Id extends OperationId> = operations[Id] extends { requestBody: infer Body }
  ? Body extends { content: { 'application/json': infer Json } }
    ? Json
    : never
  : operations[Id] extends { requestBody?: infer Body }
    ? Present<Body> extends { content: { 'application/json': infer Json } }
      ? Json
      : never
    : never;
type IsRequired<T> = undefined extends T ? false : true;

/** What a call takes: the parts its operation has, typed by the contract, and a signal. */
export type CallOptions<Id extends OperationId> = Part<'path', Parameters_<Id>['path'], true> &
  Part<'query', Parameters_<Id>['query'], false> &
  Part<'headers', Parameters_<Id>['header'], false> &
  Part<'body', BodyOf<Id>, IsRequired<operations[Id]['requestBody']>> & { signal?: AbortSignal };

type Json<R> = R extends { content: { 'application/json': infer Body } } ? Body : never;
type Responses<Id extends OperationId> = operations[Id]['responses'];
type Success<Id extends OperationId> = {
  [Status in keyof Responses<Id>]: Status extends 200 | 201 | 202
    ? Json<Responses<Id>[Status]>
    : never;
}[keyof Responses<Id>];

/** The body of a success; `undefined` for answers without one. */
export type Result<Id extends OperationId> = [Success<Id>] extends [never]
  ? undefined
  : Success<Id>;

export interface AnyOptions {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  headers?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
}
export type CallOperation = <Id extends OperationId>(
  id: Id,
  method: string,
  path: string,
  options?: AnyOptions,
) => Promise<Result<Id>>;

type Answer = { data?: unknown; error?: unknown; response: Response };
type AnyRequest = (method: string, path: string, init: object) => Promise<Answer>;

/**
 * One way for all operations: the body of a success, or an error thrown.
 * @throws ApiError when the server refuses, NetworkError when it does not answer
 */
export const createCall =
  (client: Client<paths>): CallOperation =>
  async (id, method, path, options = {}) => {
    const request = client.request as unknown as AnyRequest;
    const { path: pathParams, query, headers, body, signal } = options;
    const answer = await request(method, path, {
      params: { path: pathParams, query, header: headers },
      body,
      signal,
    }).catch((cause: unknown) => {
      // The sign-in that this call needed: it was refused, or met the silence itself.
      if (cause instanceof ApiError || cause instanceof NetworkError) throw cause;
      throw new NetworkError(id, cause);
    });
    if (!answer.response.ok)
      throw new ApiError(answer.response.status, answer.error as Problem | undefined, id);
    return answer.data as never;
  };
