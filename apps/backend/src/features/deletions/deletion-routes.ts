import { invalid } from '../../errors/index.js';
import type { Routes } from '../../http/handler.js';
import { toContractJob, type Job } from '../jobs/index.js';
import type { Deletion } from './deletion.js';
import type { DeletionService } from './deletion-service.js';

export interface DeletionRoutesDeps {
  deletions: DeletionService;
  job: (id: string) => Promise<Job | undefined>;
  now: () => Date;
}

export const createDeletionRoutes = ({ deletions, job, now }: DeletionRoutesDeps): Routes => {
  const start = async (deletion: Deletion, by: string) => {
    const id = await deletions.start(deletion, by);
    const made = await job(id);
    if (!made) throw new Error(`The job ${id} is gone as soon as it was made.`);
    const headers = { location: `/api/v1/jobs/${id}` };
    return { status: 202 as const, headers, body: toContractJob(made) };
  };
  return {
    deleteControlComputations: async ({ path, query, principal }) =>
      start({ controlId: path.controlId, before: new Date(query.before) }, principal.username),
    deleteComputations: async ({ query: { before, controlId }, principal }) => {
      if (before === undefined && controlId === undefined)
        throw invalid([
          { path: '/query/before', message: 'give before, controlId or both: not all can go' },
        ]);
      const until = before === undefined ? now() : new Date(before);
      return start({ before: until, controlId }, principal.username);
    },
  };
};
