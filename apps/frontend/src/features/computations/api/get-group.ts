import type { Result } from '@status/sdk';
import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { Group, Schemas } from '@/lib/schemas';

type Answer = Result<'getGroup'>;

/** A run with pages of its evidences; while it is under way there are none. */
export const runQuery = (group: string) =>
  infiniteQueryOptions({
    queryKey: queryKeys.run(group),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.getGroup({ path: { group }, query: { cursor: pageParam, limit: 200 }, signal }),
    getNextPageParam: (last: Answer) => ('page' in last ? last.page.nextCursor : null) ?? undefined,
  });

export interface RunData {
  run: Group;
  evidences: Schemas['GroupEvidence'][];
}

/** The pages read so far as one run. */
export function toRun(data: InfiniteData<Answer>): RunData | undefined {
  const run = data.pages.at(-1)?.group;
  if (!run) return undefined;
  const evidences = data.pages.flatMap((page) =>
    'computations' in page ? page.computations.flatMap((value) => value.evidences) : [],
  );
  return { run, evidences };
}
