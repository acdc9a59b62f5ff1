import type { FakeState } from './fake-state.js';

export interface FakeRequest {
  path: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
  state: FakeState;
}

export interface FakeAnswer {
  status: number;
  body?: unknown;
  /** A body that is no JSON. */
  text?: string;
  contentType?: string;
}

export interface FakeRoute {
  method: string;
  /** As the OpenAPI document writes it, below `/api`; or a page, below the base. */
  path: string;
  /** The least role that may; none: everybody. */
  role?: 'Viewer' | 'Editor' | 'Admin';
  answer(request: FakeRequest): FakeAnswer;
}

export const ok = (body: unknown): FakeAnswer => ({ status: 200, body });

export const refuse = (status: number, message: string, code?: string): FakeAnswer => ({
  status,
  body: { message, ...(code && { status: code }) },
});

const ROLES = ['Viewer', 'Editor', 'Admin'];

/** Whether `role` may do what needs `least`. */
export const reaches = (role: string, least: string): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(least);

/** The values of the parameters of `/folders/{uid}` in a path, or undefined when it is another. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith('{')) values[part.slice(1, -1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return values;
}
