import {
  LedgerConflict,
  LedgerError,
  LedgerForged,
  LedgerRefused,
  type LedgerClient,
} from '@status/ledger-client';
import { AppError, conflict, invalid, unavailable } from '../../errors/index.js';
import type { LedgerBook } from './ledger.js';

/** A ledger elsewhere, behind the same port as the embedded one. */
export function createRemoteBook(client: LedgerClient): LedgerBook {
  return {
    key: () => asAppError(client.key()),
    enter: ({ key, digest, meta }) =>
      asAppError(client.anchor({ key, digest, ...(meta && { meta }) })),
    find: (by) => asAppError(client.entry(by)),
    head: () => asAppError(client.head()),
    async verify(from, to) {
      const interval = { from, ...(to !== undefined && { to }) };
      const report = await asAppError(client.verify(interval));
      return report.ok ? report : { part: 'entry', ...report };
    },
    async *entries(from) {
      const { size } = await asAppError(client.head());
      for (let seq = from; seq < size; seq += 1) {
        const record = await asAppError(client.entry({ seq }));
        // A gap shows to whoever verifies: the next entry does not follow the one before it.
        if (record) yield { entry: record.entry, receipt: record.receipt };
      }
    },
  };
}

async function asAppError<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof LedgerError ? toAppError(error) : error;
  }
}

function toAppError(error: LedgerError): AppError {
  if (error instanceof LedgerConflict) return conflict('ledger-conflict', error.message);
  if (error.shouldRetry()) return unavailable('ledger-unavailable', error.message);
  if (error instanceof LedgerForged)
    return new AppError({
      status: 502,
      code: 'ledger-forged',
      title: 'Bad Gateway',
      detail: error.message,
      cause: error,
    });
  if (error instanceof LedgerRefused)
    return invalid([{ path: '/body', message: error.message }], error.message);
  return unavailable('ledger-unavailable', error.message);
}
