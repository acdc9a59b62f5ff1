import { inTransaction, type Db } from '../../db/knex.js';
import type { Queue } from '../../queue/queue.js';
import { endGroup, type EndDeps } from './end-group.js';
import type { Group, RunError } from './group.js';
import type {
  CallOutcome,
  FlowCaller,
  RunnableControls,
  RunnableFlow,
  RunnableFlows,
  TokenMaker,
} from './ports.js';

export interface DispatchDeps extends EndDeps {
  db: Db;
  controls: RunnableControls;
  flows: RunnableFlows;
  caller: FlowCaller;
  tokens: TokenMaker;
  queue: Queue;
  runs: { deadlineMs: number; leaseMs: number };
}

const RETRY_MS = 2_000;

/**
 * Calls the flow of a queued group. The group is marked before the call: if this process dies in
 * between, the lease runs out and the flow is called anew, under a new attempt whose results alone
 * are taken.
 */
export const createDispatchService = (deps: DispatchDeps) => ({
  async dispatch(id: string): Promise<void> {
    const waiting = await deps.stores(deps.db).groups.get(id);
    if (waiting?.status !== 'queued') return;
    let flow: RunnableFlow | undefined;
    try {
      flow = await deps.flows.get(waiting.flow.id);
    } catch (error) {
      const message = (error as Error).message;
      return retryLater(deps, id, { code: 'flows-unavailable', message });
    }
    if (!flow)
      return fail(deps, id, {
        code: 'flow-missing',
        message: `The flow ${waiting.flow.id} is gone from the flow runtime. Choose another in a new version of the catalog.`,
      });
    const found = await deps.controls.getRunnable(waiting.controlId);
    const group = await inTransaction(deps.db, (db) => begin(db, deps, id, flow));
    if (!group || !found) return;
    const outcome = await deps.caller.call({
      group,
      flow,
      callbackToken: deps.tokens.signCallback({
        group: group.id,
        attempt: group.attempt,
        expiresAt: group.deadlineAt as Date,
      }),
      window: { period: found.control.period, timeZone: found.catalog.timeZone },
    });
    await settle(deps, group, outcome);
  },
});
export type DispatchService = ReturnType<typeof createDispatchService>;

/** Marks the group as running under a new attempt; undefined when another worker was first. */
async function begin(
  db: Db,
  deps: DispatchDeps,
  id: string,
  flow: RunnableFlow,
): Promise<Group | undefined> {
  const groups = deps.stores(db).groups;
  const group = await groups.lock(id);
  if (group?.status !== 'queued') return undefined;
  const now = Date.now();
  if (group.received > 0) await deps.stores(db).computations.deleteOfGroup(group);
  const change = {
    status: 'running',
    attempt: group.attempt + 1,
    flow,
    received: 0,
    evidences: 0,
    evidencesPassed: 0,
    error: null,
    startedAt: group.startedAt ?? new Date(now),
    leaseUntil: new Date(now + deps.runs.leaseMs),
    deadlineAt: group.deadlineAt ?? new Date(now + deps.runs.deadlineMs),
  } as const;
  await groups.update(id, change);
  await deps.events.publish(db, 'run.updated', {
    group: id,
    controlId: group.controlId,
    catalogId: group.catalogId,
    status: 'running',
  });
  return { ...group, ...change };
}

async function settle(deps: DispatchDeps, group: Group, outcome: CallOutcome): Promise<void> {
  if (outcome.accepted) return;
  if (outcome.retry) await retryLater(deps, group.id, outcome.error);
  else await fail(deps, group.id, outcome.error);
}

/** Back to the queue, with the reason noted; the deadline of the group ends the tries. */
async function retryLater(deps: DispatchDeps, id: string, error: RunError): Promise<void> {
  await inTransaction(deps.db, async (db) => {
    const groups = deps.stores(db).groups;
    const group = await groups.lock(id);
    if (group?.status !== 'queued' && group?.status !== 'running') return;
    const now = Date.now();
    await groups.update(id, {
      status: 'queued',
      error,
      leaseUntil: new Date(now + deps.runs.leaseMs),
      deadlineAt: group.deadlineAt ?? new Date(now + deps.runs.deadlineMs),
    });
    await deps.queue.send(db, 'run-group', { group: id }, { afterMs: RETRY_MS });
  });
}

async function fail(deps: DispatchDeps, id: string, error: RunError): Promise<void> {
  await inTransaction(deps.db, async (db) => {
    const group = await deps.stores(db).groups.lock(id);
    if (group?.status !== 'queued' && group?.status !== 'running') return;
    await endGroup(db, deps, group, { status: 'failed', error });
  });
}
