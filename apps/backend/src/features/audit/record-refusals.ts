import { operationsById, type Operation, type OperationId } from '@status/api-contract';
import { AppError } from '../../errors/index.js';
import type { AnyHandler, Routes } from '../../http/handler.js';
import type { AuditTrail } from './audit.js';

export interface RefusalOptions {
  trail: AuditTrail;
  /** The user of a name; undefined when there is none. */
  findUser: (username: string) => Promise<{ id: string; username: string } | undefined>;
}

/**
 * Has each refused attempt to prove who one is recorded: of operations that take credentials, as the
 * contract marks them. Refusals of the rate limit are left out, or whoever is stopped by it would
 * fill the log; so are refreshes, which fail whenever a session is over.
 */
export function recordRefusals(routes: Routes, options: RefusalOptions): Routes {
  const recorded = Object.entries(routes).map(([id, handler]) => {
    const { rate } = operationsById[id as OperationId] as Operation;
    const takesCredentials = rate === 'auth' && id !== 'refreshSession';
    return [
      id,
      takesCredentials ? recording(id, handler as unknown as AnyHandler, options) : handler,
    ];
  });
  return Object.fromEntries(recorded) as Routes;
}

const recording =
  (operation: string, handler: AnyHandler, { trail, findUser }: RefusalOptions): AnyHandler =>
  async (input) => {
    try {
      return await handler(input);
    } catch (error) {
      if (error instanceof AppError && error.status < 500 && error.status !== 429) {
        const { username } = (input.body ?? {}) as { username?: unknown };
        const user = typeof username === 'string' ? await findUser(username) : undefined;
        await trail.record({
          action: 'session.refused',
          // A name nobody has may be a password in the wrong field: it is not written down.
          object: {
            type: 'user',
            id: user?.id ?? input.principal.id,
            name: user?.username ?? null,
          },
          after: {
            operation,
            code: error.code,
            address: input.req.ip,
            userAgent: input.req.get('user-agent')?.slice(0, 400),
          },
        });
      }
      throw error;
    }
  };
