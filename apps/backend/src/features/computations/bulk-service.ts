import { createHash } from 'node:crypto';
import { groupDigest } from '@status/evidence';
import { inTransaction, type Db } from '../../db/knex.js';
import { AppError, conflict, forbidden, invalid, notFound } from '../../errors/index.js';
import type { Queue } from '../../queue/queue.js';
import type { Ledger } from '../ledger/index.js';
import { checkBatch } from './check-batch.js';
import type { NewComputation, PostedComputation } from './computation.js';
import { endGroup, type EndDeps } from './end-group.js';
import { groupValue, type Group, type RunError } from './group.js';
import type { Partitions } from './partitions.js';
import type { Caller } from './ports.js';
import { sealKey, sealMeta } from './seal.js';
import type { BatchAnswer } from './stores.js';

export interface BulkBody {
  computationGroup: string;
  computations: PostedComputation[];
  done: boolean;
  error?: RunError;
}
export interface BulkDeps extends EndDeps {
  db: Db;
  partitions: Partitions;
  ledger: Pick<Ledger<Db>, 'seal'>;
  queue: Queue;
  runs: { deadlineMs: number; leaseMs: number };
}

const MAX_ROWS = 100_000;

/**
 * Takes a batch of results: all of it or nothing, in one transaction with what follows from it.
 * @throws AppError 400 (rows of another run, a broken chain), 403 (token of another run), 404,
 *   409 (the group took its last batch, or its flow was called anew), 413
 */
export const createBulkService = (deps: BulkDeps) => ({
  async store(caller: Caller, body: BulkBody, key: string | undefined): Promise<BatchAnswer> {
    if (caller.group !== body.computationGroup)
      throw forbidden(
        `This token belongs to run ${caller.group}, not to ${body.computationGroup}.`,
      );
    const group = await deps.stores(deps.db).groups.get(body.computationGroup);
    if (!group) throw notFound('computation group', body.computationGroup);
    await deps.partitions(group.period.from);
    return inTransaction(deps.db, (db) => storeIn(db, deps, caller, body, key));
  },
});

async function storeIn(
  db: Db,
  deps: BulkDeps,
  caller: Caller,
  body: BulkBody,
  key: string | undefined,
): Promise<BatchAnswer> {
  const groups = deps.stores(db).groups;
  const batches = deps.stores(db).batches;
  const group = await groups.lock(body.computationGroup);
  if (!group) throw notFound('computation group', body.computationGroup);
  const attempt = caller.attempt ?? 0;
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const known = key && (await batches.find({ groupId: group.id, attempt, key }));
  if (known) {
    if (known.bodyHash === bodyHash) return known.answer;
    throw conflict('idempotency-key-reused', `Another batch came under the key ${key} before.`);
  }
  checkOpen(group, attempt);
  const answer = body.error ? await fail(db, deps, group, body) : await take(db, deps, group, body);
  if (key) await batches.insert({ groupId: group.id, attempt, key }, bodyHash, answer);
  return answer;
}

function checkOpen(group: Group, attempt: number): void {
  if (group.attempt !== attempt)
    throw conflict(
      'run-superseded',
      `The flow was called anew since; this call's results are void.`,
    );
  if (group.status !== 'running')
    throw conflict('group-closed', `The group is ${group.status} and takes nothing more.`);
}

async function fail(db: Db, deps: BulkDeps, group: Group, body: BulkBody): Promise<BatchAnswer> {
  if (body.computations.length > 0 || !body.done)
    throw invalid([
      { path: '/body/error', message: 'goes with done: true and without computations' },
    ]);
  const { code, message, node } = body.error as RunError;
  await endGroup(db, deps, group, {
    status: 'failed',
    error: { code, message, node: node ?? null },
  });
  return { group: group.id, accepted: 0, status: 'failed' };
}

async function take(db: Db, deps: BulkDeps, group: Group, body: BulkBody): Promise<BatchAnswer> {
  if (group.received + body.computations.length > MAX_ROWS)
    throw new AppError({
      status: 413,
      code: 'too-many-computations',
      title: 'Payload Too Large',
      detail: `A run takes at most ${MAX_ROWS} computations; put more evidences into each.`,
    });
  const checked = checkBatch(group, body.computations);
  if (!checked.ok) throw invalid(checked.errors);
  await deps.stores(db).computations.insert(checked.rows);
  const sum = (count: (row: NewComputation) => number) =>
    checked.rows.reduce((total, row) => total + count(row), 0);
  const counted = {
    ...group,
    received: group.received + checked.rows.length,
    evidences: group.evidences + sum((row) => row.evidenceCount),
    evidencesPassed: group.evidencesPassed + sum((row) => row.passedCount),
  };
  const { received, evidences, evidencesPassed } = counted;
  const change = { received, evidences, evidencesPassed };
  const leaseUntil = new Date(Date.now() + deps.runs.leaseMs);
  if (body.done) await close(db, deps, counted);
  else await deps.stores(db).groups.update(group.id, { ...change, leaseUntil });
  await deps.events.publish(db, 'run.updated', {
    group: group.id,
    controlId: group.controlId,
    catalogId: group.catalogId,
    status: body.done ? 'evaluating' : 'running',
    received,
    evidences,
  });
  return {
    group: group.id,
    accepted: checked.rows.length,
    status: body.done ? 'evaluating' : 'running',
  };
}

/** All results are in: seal them, anchor the seal, and have the registry asked. */
async function close(db: Db, deps: BulkDeps, group: Group): Promise<void> {
  const digests = await deps.stores(db).computations.digests(group);
  const digest = groupDigest({ computationGroup: group.id, digests });
  const receipt = await deps.ledger.seal(db, {
    key: sealKey(group),
    digest,
    meta: sealMeta(group),
  });
  const now = Date.now();
  await deps.stores(db).groups.update(group.id, {
    received: group.received,
    evidences: group.evidences,
    evidencesPassed: group.evidencesPassed,
    status: 'evaluating',
    value: groupValue(group.evidencesPassed, group.evidences),
    digest,
    receipt,
    leaseUntil: new Date(now + deps.runs.leaseMs),
    deadlineAt: new Date(now + deps.runs.deadlineMs),
  });
  await deps.queue.send(db, 'evaluate-group', { group: group.id });
}
