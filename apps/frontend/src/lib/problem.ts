import { ApiError, NetworkError } from '@status/sdk';

export interface Failure {
  /** Stable name of the fault. */
  code: string;
  status?: number;
  /** What the server said, in English. */
  detail?: string;
  requestId?: string;
  fields: { path: string; message: string; code?: string }[];
}

/** One shape for everything that can go wrong with a call. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ApiError)
    return {
      code: error.code,
      status: error.status,
      detail: error.problem?.detail ?? error.problem?.title,
      requestId: error.problem?.requestId,
      fields: error.problem?.errors ?? [],
    };
  if (error instanceof NetworkError) return { code: 'network', fields: [] };
  return { code: 'unexpected', detail: (error as Error)?.message, fields: [] };
}

/** The field that a fault is of: `/body/name` and `/body/params/url` become `name`, `params.url`. */
export const fieldOf = (path: string): string => path.replace(/^\/body\//, '').replaceAll('/', '.');

/** The messages of a refused body, by field, as the server words them. */
export function fieldMessages(failure: Failure): Record<string, string> {
  return Object.fromEntries(failure.fields.map(({ path, message }) => [fieldOf(path), message]));
}
