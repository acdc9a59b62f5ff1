import type { Group, Period, ScopeValues } from '@/lib/schemas';
import { contentOf } from './content';
import { putRun, type MockDb } from './store';
import { periodAgo } from './periods';
import { meets, valueOf } from './slots';
import type { MockControl, MockRun } from './tables';

/** Starts a run for each scope set; they go on by themselves and tell of it in events. */
export function startRuns(db: MockDb, control: MockControl): { period: Period; groups: Group[] } {
  const period = periodAgo(control.period, new Date(), 0);
  const groups = control.scopeSets.map(({ id, scopes }) => {
    const run = newRun(db, control, { id, scopes }, period);
    putRun(db, run);
    tell(db, run.group);
    void carry(db, control, run);
    return run.group;
  });
  return { period, groups };
}

function newRun(
  db: MockDb,
  control: MockControl,
  set: { id: string; scopes: ScopeValues },
  period: Period,
): MockRun {
  const flow = db.flows.find(({ id }) => id === control.flowId);
  const now = new Date();
  const group: Group = {
    id: crypto.randomUUID(),
    controlId: control.id,
    controlName: control.name,
    catalogId: control.catalogId,
    scopeSetId: set.id,
    scope: set.scopes,
    period,
    status: 'queued',
    trigger: 'manual',
    attempt: 1,
    received: 0,
    evidences: 0,
    value: null,
    verdict: null,
    pointId: null,
    flow: {
      id: flow?.id ?? '',
      name: flow?.name ?? '',
      url: flow?.url ?? '',
      version: flow?.version ?? null,
    },
    digest: null,
    receipt: null,
    error: null,
    createdAt: now.toISOString(),
    startedAt: null,
    finishedAt: null,
    deadlineAt: new Date(now.getTime() + 900_000).toISOString(),
  };
  return { group, failing: control.seed.failing(Object.values(set.scopes)[0] ?? '', 0) };
}

/** Takes a run from queued to its point, one step at a time. */
async function carry(db: MockDb, control: MockControl, run: MockRun): Promise<void> {
  const step = async (change: Partial<Group>) => {
    await new Promise((resolve) => setTimeout(resolve, db.pace));
    run.group = { ...run.group, ...change };
    tell(db, run.group);
  };
  const total = control.keys.length;
  await step({ status: 'running', startedAt: new Date().toISOString() });
  for (const part of [0.3, 0.7]) await step({ evidences: Math.ceil(total * part) });
  await step({ status: 'evaluating', evidences: total, received: 1 });
  const value = valueOf(control, run.failing);
  await step({
    status: 'done',
    value,
    verdict: meets(control, value) ? 'passed' : 'failed',
    pointId: crypto.randomUUID(),
    finishedAt: new Date().toISOString(),
  });
  contentOf(db, run);
  db.events.publish({ type: 'point.updated', data: about(run.group) });
}

const about = ({ id, controlId, catalogId }: Group) => ({ group: id, controlId, catalogId });

const tell = (db: MockDb, group: Group): void =>
  db.events.publish({ type: 'run.updated', data: { ...about(group), status: group.status } });
