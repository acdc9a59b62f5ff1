import type { operations } from '@status/sdk';
import { useMutation } from '@tanstack/react-query';
import { env } from '@/config/env';
import { api } from '@/lib/api';
import { pagedQuery } from '@/lib/pages';
import { queryKeys } from '@/lib/query-keys';

export type AuditFilters = Pick<
  NonNullable<operations['listAuditLog']['parameters']['query']>,
  'actor' | 'action' | 'resource' | 'from' | 'to'
>;

/** The newest first. */
export const auditLogQuery = (filters: AuditFilters) =>
  pagedQuery(queryKeys.auditLog(filters), (cursor, signal) =>
    api.listAuditLog({ query: { ...filters, cursor, limit: 50 }, signal }),
  );

/** Verifies from the first entry on; a long log is verified in parts. */
export const useVerifyAuditLog = () =>
  useMutation({ mutationFn: (from: number) => api.verifyAuditLog({ query: { from } }) });

/** Where the browser downloads the entries of an interval: the server streams them. */
export function exportAddress(
  format: 'json' | 'csv',
  { from, to }: Pick<AuditFilters, 'from' | 'to'>,
): string {
  const query = new URLSearchParams({ format, ...(from && { from }), ...(to && { to }) });
  return `${env.apiUrl}/audit-log/export?${query}`;
}
