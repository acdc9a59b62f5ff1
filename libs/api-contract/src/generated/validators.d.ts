// Generated from openapi.yaml by "npm run generate". Do not edit.

import type { components } from './types.js';

export interface ValidationError {
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
}
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: ValidationError[] | null;
}
export declare const validators: {
  [Name in keyof components['schemas']]: Validator<components['schemas'][Name]>;
};
