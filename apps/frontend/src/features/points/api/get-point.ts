import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export const pointQuery = (pointId: string) =>
  queryOptions({
    queryKey: queryKeys.point(pointId),
    queryFn: ({ signal }) => api.getPoint({ path: { pointId }, signal }),
  });
