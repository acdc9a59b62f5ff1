export type { components, operations, paths } from '@status/api-contract';
export {
  createStatusClient,
  type StatusClient,
  type StatusClientOptions,
} from './create-client.js';
export type { Download } from './download.js';
export { ApiError, isApiError, NetworkError, type Problem } from './errors.js';
export type { EventsOptions, ListenOptions, StatusEvent } from './events.js';
export type { RetryOptions } from './fetch-with-retry.js';
export type { Answer, CallControl, CallOptions, Item, Result } from './operation-types.js';
export type { TokenProvider } from './tokens.js';
export type { WaitOptions } from './wait-for-group.js';
