import { ApiError, NetworkError } from '@status/sdk';
import { QueryClient } from '@tanstack/react-query';

const worthRetrying = (error: unknown): boolean =>
  (error instanceof ApiError || error instanceof NetworkError) && error.shouldRetry();

/**
 * Events say when data changed, so data stays fresh until then and nothing is fetched again for
 * a mere look away. What may heal by itself is tried once more.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 1 && worthRetrying(error),
        retryDelay: 800,
      },
      mutations: { retry: false },
    },
  });
