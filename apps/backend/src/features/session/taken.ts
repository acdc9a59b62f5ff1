import { conflict, type AppError } from '../../errors/index.js';

const FIELDS: Record<string, string> = { users_username_key: 'username', users_email_key: 'email' };

/** The answer to a write that gave a user the name or the address of another one: 409, naming the field. */
export function asTaken(error: unknown): AppError | undefined {
  const { constraint } = error as { constraint?: string };
  const field = constraint === undefined ? undefined : FIELDS[constraint];
  if (field === undefined) return undefined;
  const message = 'is taken by another user; choose another one';
  return conflict('taken', `The ${field} ${message}.`, [{ path: `/body/${field}`, message }]);
}
