export { parseCatalogue, type Catalogue, type ServiceCatalogue } from './catalogue/catalogue.js';
export { loadCatalogue, type LoadOptions } from './catalogue/load-catalogue.js';
export { integer, logLevel, mongoLogOf, parseSettings, pickEnv } from './config/settings.js';
export type { Contract, Operation } from './contract/contract.js';
export { createContractRouter, type Handlers } from './contract/contract-router.js';
export { loadContract } from './contract/load-contract.js';
export { ConfigError } from './errors/config-error.js';
export { HttpError, invalid, type ErrorBody, type ErrorDetail } from './errors/http-error.js';
export { createErrorHandler, notFound, type ErrorHandlerOptions } from './http/error-handler.js';
export { listen, type Listening } from './http/listen.js';
export { refuseNul } from './http/refuse-nul.js';
export { createRequestLog } from '@status/service-log';
export { readToken } from './http/token.js';
export { createInfoRoute, stateOf, type Pingable } from './info/info-route.js';
export { stopOnSignal } from './stop-on-signal.js';
export {
  createAccessControl,
  isOpen,
  type AccessControl,
  type AccessControlOptions,
} from './auth/access-control.js';
export { ROLES, type Caller, type CallerRequest, type Role } from './auth/caller.js';
export { checkOpenAccess, type OpenAccess } from './auth/open-access.js';
