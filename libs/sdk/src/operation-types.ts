import type { operations } from '@status/api-contract';

export type OperationId = keyof operations & string;

type Parameters_<Id extends OperationId> = operations[Id]['parameters'];
type Present<T> = [Exclude<T, undefined>] extends [never] ? never : Exclude<T, undefined>;
type IsRequired<T> = undefined extends T ? false : true;
/** A part that must be given when something in it must be; left out when there is no such part. */
type Part<Name extends string, T> = [Present<T>] extends [never]
  ? unknown
  : Record<never, never> extends Present<T>
    ? { [K in Name]?: Present<T> }
    : { [K in Name]: Present<T> };

type Content<T> = Present<T> extends { content: infer C } ? C : never;
/** JSON is written for the caller; any other media type is sent as it is, and must be named. */
type BodyOf<C> = {
  [Type in keyof C]: Type extends `${string}json`
    ? Type extends 'application/json'
      ? { body: C[Type]; contentType?: Type }
      : { body: C[Type]; contentType: Type }
    : { body: string | Blob | ReadableStream<Uint8Array>; contentType: Type };
}[keyof C];
type BodyPart<T> = [Content<T>] extends [never]
  ? unknown
  : IsRequired<T> extends true
    ? BodyOf<Content<T>>
    : BodyOf<Content<T>> | { body?: undefined; contentType?: undefined };
type RequestBody<Id extends OperationId> = operations[Id] extends { requestBody?: infer Body }
  ? operations[Id] extends { requestBody: unknown }
    ? Body
    : Body | undefined
  : undefined;

/** What every call takes besides the parts of its operation. */
export interface CallControl {
  /** Ends the call, its retries included. */
  signal?: AbortSignal;
  /** Milliseconds for the whole call, its retries included; 0 for no limit. */
  timeoutMs?: number;
}
/** What a call takes: the parts its operation has, typed by the contract. */
export type CallOptions<Id extends OperationId> = Part<'path', Parameters_<Id>['path']> &
  Part<'query', Parameters_<Id>['query']> &
  Part<'headers', Parameters_<Id>['header']> &
  BodyPart<RequestBody<Id>> &
  CallControl;
/** The argument of a method: it can be left out when nothing in it is required. */
export type CallArguments<Id extends OperationId> =
  Record<never, never> extends CallOptions<Id>
    ? [options?: CallOptions<Id>]
    : [options: CallOptions<Id>];

type Responses<Id extends OperationId> = operations[Id]['responses'];
type Read<R> = R extends { content: infer C extends object }
  ? { [Type in keyof C]: Type extends `${string}json` ? C[Type] : string }[keyof C]
  : undefined;
/** The body of a success; `undefined` for answers without one. */
export type Result<Id extends OperationId> = {
  [Status in keyof Responses<Id>]: Status extends 200 | 201 | 202 | 204
    ? Read<Responses<Id>[Status]>
    : never;
}[keyof Responses<Id>];

/** A success with what came beside its body. */
export interface Answer<Id extends OperationId> {
  data: Result<Id>;
  status: number;
  /** Version of what was read; give it back as `headers: { 'If-Match': etag }` when changing it. */
  etag: string | undefined;
  /** Where to follow what was created or accepted. */
  location: string | undefined;
  headers: Headers;
}

/** One operation as a method. */
export type Method<Id extends OperationId> = (...args: CallArguments<Id>) => Promise<Result<Id>>;
/** The same, answering with status, ETag and headers too. */
export type DetailedMethod<Id extends OperationId> = (
  ...args: CallArguments<Id>
) => Promise<Answer<Id>>;

/** Operations that answer with pages. */
export type PagedId = {
  [Id in OperationId]: Result<Id> extends { items: unknown[]; page: { nextCursor: string | null } }
    ? Id
    : never;
}[OperationId];
/** What one page of an operation is made of. */
export type Item<Id extends PagedId> =
  Result<Id> extends { items: (infer Element)[] } ? Element : never;
