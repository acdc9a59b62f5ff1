import type { Request } from 'express';

/**
 * Headers of a representation with a revision. `no-store`: its derived part, such as compliance,
 * changes without one, so it must not be revalidated by the revision.
 */
export const revisionHeaders = (revision: number) => ({
  etag: `"${revision}"`,
  'cache-control': 'no-store',
});

/**
 * Whether the request's If-Match (RFC 9110, 13.1.1) admits this revision; strong comparison.
 * Without the header it does.
 */
export function admitsRevision(req: Request, revision: number): boolean {
  const header = req.get('if-match');
  if (header === undefined || header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim() === `"${revision}"`);
}
