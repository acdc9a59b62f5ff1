import { notFound } from '../../errors/index.js';
import type { Routes } from '../../http/handler.js';
import type { Idempotency } from '../../http/idempotency.js';
import type { CalculationService } from './calculation-service.js';
import type { Job } from './job.js';
import { toContractJob } from './job-mapper.js';

export interface JobsRoutesDeps {
  calculations: CalculationService;
  get: (id: string) => Promise<Job | undefined>;
  idempotency: Idempotency;
}

export const createJobsRoutes = (deps: JobsRoutesDeps): Routes => ({
  calculatePoints: async ({ path, body, headers, principal }) => {
    const input = { ...body, catalogId: path.catalogId, force: body.force ?? false };
    const job = await deps.idempotency.once(
      { operation: 'calculatePoints', principal: principal.id, key: headers['Idempotency-Key'] },
      input,
      async (db) => toContractJob(await deps.calculations.start(db, input, principal.username)),
    );
    return { status: 202, headers: { location: `/api/v1/jobs/${job.id}` }, body: job };
  },
  backfillControl: async ({ path, body, headers, principal }) => {
    const window = { ...body, force: body.force ?? false };
    const job = await deps.idempotency.once(
      { operation: 'backfillControl', principal: principal.id, key: headers['Idempotency-Key'] },
      { ...window, controlId: path.controlId },
      async (db) =>
        toContractJob(
          await deps.calculations.backfill(db, path.controlId, window, principal.username),
        ),
    );
    return { status: 202, headers: { location: `/api/v1/jobs/${job.id}` }, body: job };
  },
  getJob: async ({ path }) => {
    const job = await deps.get(path.jobId);
    if (!job) throw notFound('job', path.jobId);
    return { status: 200, body: toContractJob(job) };
  },
});
