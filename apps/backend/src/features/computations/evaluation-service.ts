import { inTransaction, type Db } from '../../db/knex.js';
import { outcomeOf, type NewPoint, type PointWriter, type RegistryState } from '../points/index.js';
import { endGroup, type EndDeps } from './end-group.js';
import type { Group } from './group.js';
import {
  EvaluationRefused,
  type GuaranteeEvaluator,
  type RunnableControl,
  type RunnableControls,
} from './ports.js';

export interface EvaluationDeps extends EndDeps {
  db: Db;
  controls: RunnableControls;
  evaluator: GuaranteeEvaluator;
  points: (db: Db) => PointWriter;
}

/** Turns the results of a finished run into its guarantee point. May be repeated at any time. */
export const createEvaluationService = (deps: EvaluationDeps) => ({
  async evaluate(id: string): Promise<void> {
    const group = await deps.stores(deps.db).groups.get(id);
    if (group?.status !== 'evaluating') return;
    const control = await deps.controls.getRunnable(group.controlId);
    if (!control) return;
    try {
      const state = await deps.evaluator.evaluate(group, control);
      await inTransaction(deps.db, (db) => settle(db, deps, group, control, state));
    } catch (error) {
      await onFailure(deps, group, error as Error);
    }
  },
});
export type EvaluationService = ReturnType<typeof createEvaluationService>;

async function settle(
  db: Db,
  deps: EvaluationDeps,
  { id }: Group,
  found: RunnableControl,
  state: RegistryState | undefined,
): Promise<void> {
  const groups = deps.stores(db).groups;
  const group = await groups.lock(id);
  if (group?.status !== 'evaluating') return;
  const point = toPoint(group, found, state);
  const pointId = await deps.points(db).upsert(point);
  const verdict = point.result;
  await groups.update(id, {
    status: 'done',
    verdict,
    pointId,
    error: null,
    finishedAt: new Date(),
    leaseUntil: null,
  });
  await deps.verdicts.record(db, {
    group,
    verdict,
    value: point.guaranteeValue,
    reason: verdict === 'missing' ? 'The run brought no evidence.' : null,
    pointId,
  });
  if (group.jobId) await deps.jobs.groupEnded(db, group.jobId);
  const about = { group: id, controlId: group.controlId, catalogId: group.catalogId, verdict };
  await deps.events.publish(db, 'point.updated', { ...about, point: pointId });
  await deps.events.publish(db, 'run.updated', { ...about, status: 'done' });
}

const toPoint = (
  group: Group,
  { control, catalog }: RunnableControl,
  state: RegistryState | undefined,
): NewPoint => ({
  catalogId: catalog.id,
  controlId: control.id,
  agreementId: catalog.agreementId,
  guaranteeId: control.guaranteeId,
  objective: control.objective,
  scope: group.scope,
  scopeKey: group.scopeKey,
  period: group.period,
  groupId: group.id,
  calculatedAt: new Date(),
  ...outcomeOf(state, control.metricId),
});

/** Noted on the run; a refusal ends it, anything else is tried again until the deadline. */
async function onFailure(deps: EvaluationDeps, { id }: Group, cause: Error): Promise<void> {
  const refused = cause instanceof EvaluationRefused;
  const error = {
    code: refused ? 'evaluation-refused' : 'registry-unavailable',
    message: cause.message,
  };
  await inTransaction(deps.db, async (db) => {
    const groups = deps.stores(db).groups;
    const group = await groups.lock(id);
    if (group?.status !== 'evaluating') return;
    if (refused) await endGroup(db, deps, group, { status: 'failed', error });
    else await groups.update(id, { error });
  });
  if (!refused) throw cause;
}
