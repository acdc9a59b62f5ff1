import type { Operation } from '@status/api-contract';
import type { Principal } from './principal.js';

/**
 * May they call it? The role must be one of the operation's; a service also needs one of its scopes
 * where it has any, and a flow always does, because its token is for its run and nothing else. A
 * service account's own role must be one of the operation's too: scopes narrow it, never widen it.
 */
export function mayCall(principal: Principal, operation: Operation): boolean {
  const { roles, scopes } = operation;
  if (roles.includes('PUBLIC')) return true;
  if (!roles.includes(principal.authority)) return false;
  if (principal.role !== undefined && !roles.includes(principal.role)) return false;
  const hasScope = scopes.some((scope) => principal.scopes.includes(scope));
  if (principal.kind === 'callback') return hasScope;
  return principal.authority !== 'SERVICE' || scopes.length === 0 || hasScope;
}

/** Why not, and what it would take. For a caller that may not call the operation. */
export function explainRefusal(principal: Principal, operation: Operation): string {
  const { authority, role } = principal;
  const { method, path, roles, scopes } = operation;
  const what = `${method.toUpperCase()} ${path}`;
  const people = roles.filter((one) => one !== 'SERVICE').join(' or ');
  if (authority !== 'SERVICE' && people !== '')
    return `${what} needs the role ${people}; this caller is ${authority}.`;
  if (!roles.includes('SERVICE') || authority !== 'SERVICE')
    return `${what} needs the role ${roles.join(' or ')}; this caller is ${authority}.`;
  if (role !== undefined && !roles.includes(role))
    return `${what} needs ${people === '' ? 'a service of STATUS' : `a service account of the role ${people}`}; this one acts as ${role}.`;
  return `${what} needs a token with the scope ${scopes.join(' or ')}; this one has ${list(principal.scopes)}.`;
}

const list = (scopes: readonly string[]) => (scopes.length > 0 ? scopes.join(', ') : 'none');
