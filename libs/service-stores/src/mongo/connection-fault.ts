import {
  MongoBulkWriteError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerClosedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} from 'mongodb';
import { NETWORK_CODES } from '../network-codes.js';

const CLASSES = [
  MongoNetworkError,
  MongoServerSelectionError,
  MongoNotConnectedError,
  MongoServerClosedError,
  MongoTopologyClosedError,
];

/**
 * Codes of a server that cannot answer now: unreachable, shutting down, stepping down, not primary,
 * recovering (the retryable errors of MongoDB's specification of retryable writes).
 */
const PASSING = new Set<unknown>([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);

/** Whether the same call may succeed once the server is back. */
export function isMongoFault(error: unknown): boolean {
  if (CLASSES.some((type) => error instanceof type)) return true;
  // A socket that ended between two calls reaches the caller as it is.
  const { code } = error as { code?: unknown };
  return (
    NETWORK_CODES.includes(String(code)) || (error instanceof MongoServerError && PASSING.has(code))
  );
}

const DUPLICATE_KEY = 11_000;

/** A unique index holds the value already; of several writes, no other error came along. */
export function isDuplicateKey(error: unknown): boolean {
  if (error instanceof MongoBulkWriteError)
    return [error.writeErrors].flat().every(({ code }) => code === DUPLICATE_KEY);
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}
