import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { conflict, invalid, notFound } from '../../errors/index.js';
import type { EventPublisher, RunService } from '../computations/index.js';
import type { ControlReader } from '../controls/index.js';
import type { CalculationInput, Job, JobStore } from './job.js';
import { planCalculation, slotId } from './plan-calculation.js';

export interface CalculationDeps {
  /** On the transaction they are to be part of. */
  jobs: (db: Db) => JobStore;
  controls: Pick<ControlReader, 'getRunnable' | 'listRunnable'>;
  catalogs: { statusOf(catalogId: string): Promise<'draft' | 'finalized' | undefined> };
  runs: RunService;
  events: EventPublisher;
  now: () => Date;
}

/** Computes the points a past window lacks. */
export const createCalculationService = (deps: CalculationDeps) => ({
  /**
   * Makes the job and all its runs, as part of the caller's transaction.
   * @throws AppError 400 (window, foreign control, too many runs), 404, 409 (draft)
   */
  async start(db: Db, input: CalculationInput, createdBy: string): Promise<Job> {
    const status = await deps.catalogs.statusOf(input.catalogId);
    if (!status) throw notFound('catalog', input.catalogId);
    if (status === 'draft')
      throw conflict('not-finalized', 'A draft has no points. Finalize the catalog first.');
    if (Date.parse(input.from) >= Date.parse(input.to))
      throw invalid([{ path: '/body/to', message: 'must be later than from' }]);
    const controls = await deps.controls.listRunnable(input.catalogId, input.controlIds);
    checkControls(input, controls);
    const range = {
      from: new Date(input.from).toISOString(),
      to: new Date(input.to).toISOString(),
    };
    const jobs = deps.jobs(db);
    const slots = input.force ? [] : await jobs.knownSlots(input.catalogId, range.from, range.to);
    const known = new Set(
      slots.map((s) => slotId(s.control_id, s.scope_key, s.period_from.toISOString())),
    );
    const planned = planCalculation(controls, range, deps.now(), known);
    const id = newId();
    await jobs.insert(id, input, planned.length, createdBy);
    for (const run of planned)
      await deps.runs.runIn(db, {
        controlId: run.controlId,
        period: { from: new Date(run.period.from), to: new Date(run.period.to) },
        scopeSetIds: [run.scopeSetId],
        trigger: 'calculation',
        createdBy,
        jobId: id,
      });
    return (await jobs.get(id)) as Job;
  },

  /** The same for one control. @throws AppError as `start` */
  async backfill(
    db: Db,
    controlId: string,
    window: { from: string; to: string; force: boolean },
    createdBy: string,
  ): Promise<Job> {
    const found = await deps.controls.getRunnable(controlId);
    if (!found) throw notFound('control', controlId);
    if (found.control.status === 'draft')
      throw conflict('not-finalized', 'A draft has no points. Finalize the catalog first.');
    const input = { ...window, catalogId: found.catalog.id, controlIds: [controlId] };
    return this.start(db, input, createdBy);
  },

  /** Told of every run of a job that ended, in its transaction. */
  async groupEnded(db: Db, jobId: string): Promise<void> {
    const jobs = deps.jobs(db);
    await jobs.lock(jobId);
    const ended = await jobs.endIfDone(jobId);
    await deps.events.publish(db, 'job.updated', {
      job: jobId,
      status: ended ? 'done' : 'running',
    });
  },
});
export type CalculationService = ReturnType<typeof createCalculationService>;

function checkControls(
  input: CalculationInput,
  controls: Awaited<ReturnType<ControlReader['listRunnable']>>,
): void {
  const found = new Set(controls.map(({ control }) => control.id));
  const foreign = (input.controlIds ?? []).filter((id) => !found.has(id));
  if (foreign.length > 0)
    throw invalid(
      foreign.map((id) => ({
        path: '/body/controlIds',
        message: `${id} is not a finalized control of this catalog`,
      })),
    );
}
