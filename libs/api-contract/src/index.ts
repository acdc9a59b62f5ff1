import document from './generated/openapi.json' with { type: 'json' };
import { operationTable } from './generated/operations.js';
import type { components, operations, paths } from './generated/types.js';

export type { components, operations, paths };
export type Schemas = components['schemas'];
export type OperationId = keyof typeof operationTable & keyof operations;
export type Role = Schemas['Role'];

export interface Operation {
  readonly method: 'get' | 'put' | 'post' | 'delete' | 'patch';
  /** As in the contract, e.g. `/controls/{controlId}`. */
  readonly path: string;
  readonly tag: string;
  /** Who may call it; PUBLIC: anyone, signed in or not. */
  readonly roles: readonly (Role | 'PUBLIC')[];
  /** What a SERVICE token needs besides its role: one of these. */
  readonly scopes: readonly string[];
  readonly rate: 'normal' | 'auth';
}

/** Every operation of the contract by its operationId. */
export const operationsById: Readonly<Record<OperationId, Operation>> = operationTable;

/** The bundled OpenAPI 3.1 document, without external references. */
export const openapiDocument = document;

export { validators, type ValidationError, type Validator } from './generated/validators.js';
