import { ApiError, type operations } from '@status/sdk';
import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api } from './api';
import { queryKeys } from './query-keys';
import type { Schemas } from './schemas';

export type Session = Schemas['Whoami'];
type OperationId = keyof operations;

/** Who is signed in; `null` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: queryKeys.whoami,
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await api.whoami({ signal });
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
});

export const SessionContext = createContext<Session | undefined>(undefined);

/**
 * The session of the person in front of the screen.
 * @throws Error outside the part of the app that needs a session
 */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no session here: wrap this in <RequireSession>');
  return session;
}

/** May this person call the operation? What they may not do is not rendered. */
export function useCan(operation: OperationId): boolean {
  return useContext(SessionContext)?.permissions.includes(operation) ?? false;
}
