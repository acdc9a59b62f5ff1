export type { components, operations, paths } from '@status/api-contract';
export {
  createStatusClient,
  type StatusClient,
  type StatusClientOptions,
} from './create-client.js';
export type { CallOptions, Result } from './call.js';
export { ApiError, NetworkError, type Problem } from './errors.js';
export type { EventsOptions, StatusEvent } from './events.js';
export type { WaitOptions } from './wait-for-group.js';
