import { NETWORK_CODES } from '../network-codes.js';

/**
 * Codes of PostgreSQL (class 08 and shutdown, SQLSTATE) and of the operating system that say "no
 * connection now" rather than "wrong question".
 */
const PASSING = new Set([
  ...NETWORK_CODES,
  ...['08000', '08001', '08003', '08004', '08006', '57P01', '57P02', '57P03', '53300'],
]);

const WORDS =
  /Connection terminated|Connection ended|timeout exceeded when trying to connect|Timeout acquiring a connection|not queryable/;

/** Whether the same query may succeed once the server is back. */
export function isConnectionFault(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (code !== undefined && PASSING.has(code)) || WORDS.test(message ?? '');
}

/** Whether a start should wait: the server is away, or its database is not created yet (3D000). */
export const isPassingAtStart = (error: unknown): boolean =>
  isConnectionFault(error) || (error as { code?: string }).code === '3D000';
