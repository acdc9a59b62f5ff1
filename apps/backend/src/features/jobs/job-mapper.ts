import type { Schemas } from '@status/api-contract';
import type { Job } from './job.js';

export const toContractJob = (job: Job): Schemas['Job'] => ({
  id: job.id,
  type: job.type,
  status: job.status,
  progress: { done: job.done, total: job.total },
  result: job.result,
  error: job.error,
  createdAt: job.createdAt.toISOString(),
  finishedAt: job.finishedAt?.toISOString() ?? null,
});
