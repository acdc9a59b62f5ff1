export { valueFaults, type Scope, type ScopeRepository } from './scope.js';
export type { ScopeType, ScopeValues } from './scope.js';
export type { ScopeService } from './scope-service.js';
export type { ScopeSetService } from './scope-set-service.js';
