export {
  createServiceLogger,
  type ServiceLogger,
  type ServiceLoggerOptions,
} from './create-service-logger.js';
export type { LogDocument } from './log-document.js';
export {
  MONGO_LOG_VARIABLES,
  mongoLogFrom,
  type MongoLogConfig,
  type MongoLogEnv,
} from './mongo-log-config.js';
export {
  contextFetch,
  contextHeaders,
  currentContext,
  identifyUser,
  idsOf,
  requestContext,
  runInTraceOf,
  type RequestContext,
} from './request-context.js';
export { createRequestLog, type RequestLogOptions } from './request-log.js';
export { parseTraceparent, toTraceparent, traceOfRun, type Trace } from './trace.js';
