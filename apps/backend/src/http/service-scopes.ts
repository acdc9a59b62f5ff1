import { operationsById, type Operation, type Role } from '@status/api-contract';

/**
 * The scopes that a service account of a role can use, by the contract: those of the operations that
 * take both the role and services. What only our own services call is for no account.
 */
export function scopesOfRole(
  role: Role,
  operations: readonly Pick<Operation, 'roles' | 'scopes'>[] = Object.values(operationsById),
): string[] {
  const forServices = operations.filter(({ roles }) => roles.includes('SERVICE'));
  const internal = forServices.filter(({ roles }) => roles.length === 1);
  const reserved = new Set(internal.flatMap(({ scopes }) => scopes));
  const usable = forServices.filter(({ roles }) => roles.includes(role));
  const scopes = new Set(usable.flatMap(({ scopes }) => scopes));
  return [...scopes].filter((scope) => !reserved.has(scope)).sort();
}
