import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

/** Half-open, by the start of the periods; empty: the last 30 periods. */
export interface CalendarRange {
  from?: string;
  to?: string;
}

export const controlCalendarQuery = (controlId: string, range: CalendarRange = {}) =>
  queryOptions({
    queryKey: queryKeys.controlCalendar(controlId, range),
    queryFn: ({ signal }) =>
      api.getControlCalendar({ path: { controlId }, query: { ...range }, signal }),
    placeholderData: keepPreviousData,
  });
