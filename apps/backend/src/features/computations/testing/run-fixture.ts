import { generateKeyPairSync } from 'node:crypto';
import { appendEvidence, genesisHash, type EvidenceRecord } from '@status/evidence';
import { newId } from '../../../db/id.js';
import type { Db } from '../../../db/knex.js';
import { createIdempotency } from '../../../http/idempotency.js';
import type { JobData, JobName, Queue } from '../../../queue/queue.js';
import type { RunnableControl } from '../../controls/index.js';
import { openLedger } from '../../ledger/create-ledger.js';
import type { Ledger } from '../../ledger/index.js';
import { createPoints } from '../../points/create-points.js';
import type { RegistryState } from '../../points/index.js';
import type { BulkBody } from '../bulk-service.js';
import { createComputations } from '../create-computations.js';
import type { Group } from '../group.js';
import type { CallOutcome, FlowCall } from '../ports.js';

export const KEY = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

/** A finalized catalog with one daily control and a scope set per value of `environment`. */
export async function insertControl(db: Db, environments: string[]): Promise<RunnableControl> {
  const catalogId = newId();
  const controlId = newId();
  const agreementId = `tpa-${catalogId}`;
  await db('catalogs').insert({
    id: catalogId,
    name: `Catalog ${catalogId}`,
    start_date: '2026-01-01',
    time_zone: 'Europe/Madrid',
    status: 'finalized',
    agreement_id: agreementId,
    created_by: 'test',
  });
  const fields = { type: 'automated', severity: 'high', period: 'daily', operator: '>=' } as const;
  await db('controls').insert({
    ...fields,
    id: controlId,
    catalog_id: catalogId,
    name: 'Backups',
    start_date: '2026-01-01',
    flow_id: 'flow-1',
    threshold: 100,
    guarantee_id: 'BACKUPS',
    metric_id: 'BACKUPS_METRIC',
    status: 'finalized',
    created_by: 'test',
  });
  const scopeSets = environments.map((environment) => ({
    id: newId(),
    scopes: { environment },
    scopeKey: JSON.stringify({ environment }),
  }));
  for (const set of scopeSets)
    await db('scope_sets').insert({
      id: set.id,
      control_id: controlId,
      scopes: JSON.stringify(set.scopes),
      scope_key: set.scopeKey,
    });
  const now = new Date();
  return {
    control: {
      ...fields,
      id: controlId,
      catalogId,
      name: 'Backups',
      code: null,
      group: null,
      statement: null,
      guidance: null,
      position: 0,
      ownerId: null,
      tags: [],
      deletedAt: null,
      description: null,
      startDate: '2026-01-01',
      endDate: null,
      flowId: 'flow-1',
      params: {},
      threshold: 100,
      evidenceType: null,
      guaranteeId: 'BACKUPS',
      metricId: 'BACKUPS_METRIC',
      objective: 'BACKUPS_METRIC >= 100',
      target: 'current',
      status: 'finalized',
      revision: 1,
      createdBy: 'test',
      finalizedAt: now,
      createdAt: now,
      updatedAt: now,
    },
    catalog: {
      id: catalogId,
      name: 'Catalog',
      agreementId,
      timeZone: 'Europe/Madrid',
      status: 'finalized',
      startDate: '2026-01-01',
      endDate: null,
    },
    scopeSets,
  };
}

/**
 * The engine on a real database; flow runtime, registry and job queue are stood in for and under
 * the test's hand: jobs run when it says `drain()`.
 */
export async function createRunFixture(db: Db, environments = ['production'], ledger?: Ledger<Db>) {
  const found = await insertControl(db, environments);
  const jobs: { name: JobName; data: JobData[JobName] }[] = [];
  const calls: FlowCall[] = [];
  const events: { type: string; data: object }[] = [];
  const behaviour = {
    outcome: { accepted: true } as CallOutcome,
    flowExists: true,
    /** By default the registry answers as the objective `>= 100` would. */
    evaluate: async (group: Group): Promise<RegistryState | undefined> =>
      group.value === null
        ? undefined
        : { value: group.value >= 100, metrics: { BACKUPS_METRIC: group.value } },
  };
  const queue: Queue = {
    send: async (_db, name, data) => {
      jobs.push({ name, data });
    },
  };
  const publish = async (_db: Db, type: string, data: object) => {
    events.push({ type, data });
  };
  const points = createPoints(db, { publish });
  const flow = { id: 'flow-1', name: 'Items', url: '/controls/items', version: 'sha256:1' };
  const engine = createComputations({
    db,
    queue,
    controls: { getRunnable: async (id) => (id === found.control.id ? found : undefined) },
    flows: { get: async () => (behaviour.flowExists ? flow : undefined) },
    caller: {
      call: async (call) => {
        calls.push(call);
        return behaviour.outcome;
      },
    },
    evaluator: { evaluate: (group) => behaviour.evaluate(group) },
    tokens: { signCallback: ({ group, attempt }) => `${group}.${attempt}` },
    ledger: ledger ?? (await openLedger(db, KEY)),
    ledgerHead: async () => undefined,
    events: { publish },
    verdicts: points.verdicts,
    points: points.writer,
    idempotency: createIdempotency(db),
    groupEnded: async () => {},
    runs: { deadlineMs: 120_000, leaseMs: 40_000 },
  });
  return {
    ...found,
    engine,
    points,
    behaviour,
    calls,
    events,
    jobs,
    /** Works off all jobs, those they bring about included. */
    async drain() {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        const { group } = job.data as { group: string };
        if (job.name === 'run-group') await engine.dispatch(group);
        if (job.name === 'evaluate-group') await engine.evaluate(group).catch(() => undefined);
      }
    },
    run: (order: object = {}) =>
      engine.runs.run({
        controlId: found.control.id,
        trigger: 'manual',
        createdBy: 'test',
        ...order,
      }),
    group: async (id: string) => (await engine.groups.get(id)) as Group,
  };
}

/** A batch as a flow posts it: one row, one evidence per result. */
export function batchOf(group: Group, results: boolean[], done = true): BulkBody {
  const genesis = genesisHash({ computationGroup: group.id, controlId: group.controlId });
  const evidences = results.reduce<EvidenceRecord[]>(
    (chain, result, index) => [
      ...chain,
      appendEvidence(chain, genesis, {
        id: newId(),
        key: `item ${index}`,
        value: index % 2 === 0 ? { index } : null,
        result,
        at: '2026-11-01T08:00:00.000Z',
      }),
    ],
    [],
  );
  return {
    computationGroup: group.id,
    computations: [
      {
        computationGroup: group.id,
        controlId: group.controlId,
        period: { from: group.period.from.toISOString(), to: group.period.to.toISOString() },
        scope: group.scope,
        value: results.every(Boolean),
        evidences,
      },
    ],
    done,
  };
}

/** The caller a callback token of this attempt makes. */
export const callbackOf = (group: Group, attempt = group.attempt) => ({
  id: group.id,
  kind: 'callback' as const,
  authority: 'SERVICE' as const,
  group: group.id,
  attempt,
});
