import { canonicalJson } from '@status/evidence';
import { newId } from '../../db/id.js';
import { inTransaction, type Db } from '../../db/knex.js';
import { conflict, invalid, notFound } from '../../errors/index.js';
import type { Queue } from '../../queue/queue.js';
import { referencePeriod } from '../schedules/index.js';
import { isCollected, isOf, type Group, type PeriodInstants, type Trigger } from './group.js';
import type { EventPublisher, RunnableControl, RunnableControls } from './ports.js';
import type { NewGroup, Stores } from './stores.js';

export interface RunDeps {
  db: Db;
  stores: Stores;
  controls: RunnableControls;
  queue: Queue;
  events: EventPublisher;
  now: () => Date;
}
export interface RunOrder {
  controlId: string;
  /** The current period if absent. */
  period?: PeriodInstants | undefined;
  /** All of the control's if absent. */
  scopeSetIds?: string[] | undefined;
  trigger: Trigger;
  createdBy: string;
  jobId?: string;
}

/** How long a group may wait for its first call before its job is sent again. */
const QUEUE_LEASE_MS = 20_000;

/** Makes one group per scope set, each in the same transaction as its job. */
export const createRunService = (deps: RunDeps) => ({
  /** @throws AppError 400 (period, scope set), 404, 409 (draft, without a flow or a scope set) */
  async run(order: RunOrder): Promise<Group[]> {
    return inTransaction(deps.db, (db) => runIn(db, deps, order));
  },
  /** The same, as part of the caller's transaction. */
  runIn: (db: Db, order: RunOrder): Promise<Group[]> => runIn(db, deps, order),

  /**
   * The group that answers a collector's question: the one being evaluated, else the newest one,
   * else a new run.
   */
  async collect(question: {
    controlId: string;
    scope: Record<string, string>;
    period: PeriodInstants;
    createdBy: string;
    group?: string | undefined;
  }): Promise<Group> {
    const { controlId, scope, period, createdBy } = question;
    const scopeKey = canonicalJson(scope);
    const slot = { controlId, scopeKey, ...period };
    const groups = deps.stores(deps.db).groups;
    const evaluated = question.group === undefined ? undefined : await groups.get(question.group);
    if (evaluated && isCollected(evaluated) && isOf(evaluated, slot)) return evaluated;
    const known = await groups.findForSlot(slot);
    if (known) return known;
    const { scopeSets } = await runnable(deps, controlId);
    const set = scopeSets.find((candidate) => candidate.scopeKey === scopeKey);
    if (!set) throw notFound(`scope set of control ${controlId}`, scopeKey);
    const [group] = await this.run({
      controlId,
      period,
      scopeSetIds: [set.id],
      trigger: 'registry',
      createdBy,
    });
    return group as Group;
  },
});
export type RunService = ReturnType<typeof createRunService>;

async function runIn(db: Db, deps: RunDeps, order: RunOrder): Promise<Group[]> {
  const found = await runnable(deps, order.controlId);
  const { control, catalog } = found;
  const period = order.period ?? currentPeriod(found, deps.now());
  checkPeriod(found, period, deps.now());
  const sets = chooseSets(found, order.scopeSetIds);
  if (sets.length === 0)
    throw conflict(
      'no-scope-set',
      `Control ${control.id} has no scope set to run for. Add one with POST /api/v1/scopes/sets.`,
    );
  const groups = sets.map((set): NewGroup => ({
    id: newId(),
    controlId: control.id,
    catalogId: catalog.id,
    scopeSetId: set.id,
    jobId: order.jobId ?? null,
    scope: set.scopes,
    scopeKey: set.scopeKey,
    period,
    trigger: order.trigger,
    flowId: control.flowId as string,
    params: control.params,
    createdBy: order.createdBy,
    leaseUntil: new Date(deps.now().getTime() + QUEUE_LEASE_MS),
  }));
  const repository = deps.stores(db).groups;
  await repository.insert(groups);
  for (const { id } of groups) await deps.queue.send(db, 'run-group', { group: id });
  for (const { id } of groups)
    await deps.events.publish(db, 'run.updated', {
      group: id,
      controlId: control.id,
      catalogId: catalog.id,
      status: 'queued',
    });
  return repository.getMany(groups.map(({ id }) => id));
}

async function runnable(deps: RunDeps, controlId: string): Promise<RunnableControl> {
  const found = await deps.controls.getRunnable(controlId);
  if (!found || found.control.deletedAt) throw notFound('control', controlId);
  const { control, catalog } = found;
  if (control.status !== 'finalized' || catalog.status !== 'finalized')
    throw conflict(
      'not-finalized',
      `Only controls of a finalized catalog run. Finalize catalog ${catalog.id} first.`,
    );
  if (control.flowId === null) throw conflict('no-flow', 'The control has no flow to run.');
  return found;
}

function currentPeriod({ control, catalog }: RunnableControl, now: Date): PeriodInstants {
  const { from, to } = referencePeriod(control.period, catalog.timeZone, 'current', now);
  return { from: new Date(from), to: new Date(to) };
}

/** Points stand for whole periods of the control, so that no two overlap. */
function checkPeriod(found: RunnableControl, { from, to }: PeriodInstants, now: Date): void {
  const whole = currentPeriod(found, from);
  const text = (period: PeriodInstants) =>
    `${period.from.toISOString()} to ${period.to.toISOString()}`;
  if (from.getTime() !== whole.from.getTime() || to.getTime() !== whole.to.getTime())
    throw invalid([
      {
        path: '/body/period',
        code: 'period-not-whole',
        message: `must be one whole ${found.control.period} period in ${found.catalog.timeZone}, such as ${text(whole)}`,
      },
    ]);
  if (from > now)
    throw invalid([
      {
        path: '/body/period/from',
        code: 'period-in-future',
        message: `has not come yet; the current period is ${text(currentPeriod(found, now))}`,
      },
    ]);
}

function chooseSets({ scopeSets }: RunnableControl, ids: string[] | undefined) {
  if (ids === undefined) return scopeSets;
  return [...new Set(ids)].map((id) => {
    const set = scopeSets.find((candidate) => candidate.id === id);
    if (!set)
      throw invalid([
        { path: '/body/scopeSetIds', message: `${id} is not a scope set of this control` },
      ]);
    return set;
  });
}
