import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export const controlScheduleQuery = (controlId: string) =>
  queryOptions({
    queryKey: queryKeys.controlSchedule(controlId),
    queryFn: ({ signal }) => api.getControlSchedule({ path: { controlId }, signal }),
  });
