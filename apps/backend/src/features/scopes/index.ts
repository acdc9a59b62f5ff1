export type { ScopeType, ScopeValues } from './scope.js';
