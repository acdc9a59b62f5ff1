import { decodeCursor } from '../../http/pagination.js';

/** Assistants, threads and messages are all listed by when they were made. */
export const keyOf = ({ createdAt, id }: { createdAt: Date; id: string }) =>
  [createdAt.toISOString(), id] as const;

export function readCursor(cursor: string | undefined) {
  const key = decodeCursor(cursor, ['instant', 'id']);
  if (!key) return {};
  const [at = '', id = ''] = key;
  return { after: { at: new Date(at), id } };
}
