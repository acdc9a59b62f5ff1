/** The parts of an OpenAPI document that routing needs. */
export interface Contract {
  openapi: string;
  paths: Record<string, Record<string, unknown>>;
  [key: string]: unknown;
}

export interface Operation {
  id: string;
  method: string;
  /** As Express writes it: `/tasks/:id`. */
  path: string;
  /** `x-roles`: who may call it. */
  roles: readonly string[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** @throws Error when an operation lacks its id or its roles: nobody could say who may call it */
export function operationsOf(contract: Contract): Operation[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, value]) => {
        const { operationId, 'x-roles': roles } = value as Record<string, unknown>;
        if (typeof operationId !== 'string' || !Array.isArray(roles) || roles.length === 0)
          throw new Error(`${method} ${path} of the contract needs an operationId and x-roles.`);
        return {
          id: operationId,
          method,
          path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
          roles: roles as string[],
        };
      }),
  );
}

/**
 * @throws Error naming every operation without a handler and every handler without an operation:
 *   a service that lacks one must not start
 */
export function checkHandlers(
  operations: readonly Operation[],
  handlers: Record<string, unknown>,
): void {
  const known = new Set(operations.map(({ id }) => id));
  const faults = [
    ...[...known].filter((id) => !(id in handlers)).map((id) => `operation ${id} has no handler`),
    ...Object.keys(handlers)
      .filter((id) => !known.has(id))
      .map((id) => `handler ${id} has no operation`),
  ];
  if (faults.length > 0)
    throw new Error(`The contract and the handlers differ: ${faults.join('; ')}.`);
}
